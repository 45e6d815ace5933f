import fc from 'fast-check';
import { chaoticCommand, chaoticScenario } from '../../test/kit/chaos';
import { type Scenario } from '../../test/kit/given';
import { Overtaking } from '../../test/kit/overtaking';
import { placeInBlock } from './blocks';
import type { Command } from './commands';
import { decide } from './decide';
import { type CounterDefinition, counterOf, serviceOf, serves } from './definition';
import { evolve } from './evolve';
import type { Fact, RecordedFact } from './facts';
import type { TicketId } from './ids';
import type { Line } from './line';
import { emptySite, type Site, type Ticket } from './site';

/** Random days, over all properties; all 20,000 in continuous integration. */
const SEEDS = Number(process.env['PATIENCE_SEEDS'] ?? (process.env['CI'] ? 20_000 : 2_000));
const SEED = Number(process.env['PATIENCE_SEED'] ?? 20_260_311);

const sites = fc.array(fc.noBias(fc.maxSafeNat()), { minLength: 6, maxLength: 6 });
const days = fc.array(fc.noBias(fc.maxSafeNat()), { minLength: 30, maxLength: 60 });

/** Lives a share of the random days; a failure prints the seed and the smallest such day. */
function anyDay(
  share: number,
  live: (scenario: Scenario, numbers: readonly number[]) => void,
): void {
  fc.assert(
    fc.property(sites, days, (site, numbers) => live(chaoticScenario(site), numbers)),
    { numRuns: Math.ceil(SEEDS * share), seed: SEED },
  );
}

/** What is said beside the work of a counter: there is nothing to undo in it. */
const NOT_UNDONE: ReadonlySet<Command['type']> = new Set([
  'undo',
  'ask-help',
  'cancel-help',
  'decline',
]);

/** All of a definition that a day may change. */
const skillsOf = (site: Site): unknown => site.definition.counters.map(({ skills }) => skills);

/** A state as text, but for its definition, which is frozen; when `bare`, as an undo sees it. */
function pictureOf(site: Site, bare = false): string {
  return JSON.stringify(
    bare ? bareOf(site) : { ...site, configured: null, definition: skillsOf(site) },
    (_key, value: unknown) =>
      value instanceof Set
        ? [...(value as Set<string | number>)].sort((a, b) => (a < b ? -1 : 1))
        : value instanceof Map
          ? [...value]
          : value,
  );
}

/** Lines without their empty ranks; no seq, no last action, no lobby list: it is history. */
function bareOf(site: Site): unknown {
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  return {
    ...site,
    definition: skillsOf(site),
    configured: null,
    seq: 0,
    calls: [],
    tickets: [...site.tickets.values()].sort(byId).map((ticket) => ({ ...ticket, seq: 0 })),
    lines: [...site.lines].map(([id, { ranks }]) => [
      id,
      ranks.filter(({ places }) => places.length > 0),
    ]),
    counters: [...site.counters.values()].map((counter) => ({ ...counter, last: null })),
  };
}

/** The oldest of each line of the counter who are older than somebody called. */
function passedBy(site: Site, counter: CounterDefinition, called: TicketId): TicketId[] {
  const age = site.tickets.get(called)?.age ?? 0;
  return oldestOf(waitingFor(site, counter))
    .filter((one) => one.age < age)
    .map(({ id }) => id)
    .sort();
}

/** As `expect(actual).toBe(expected)`, which is too slow for millions of checks. */
function same(what: string, actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${what}: ${String(actual)}, not ${String(expected)}`);
}

const byAge = (a: Ticket, b: Ticket): number => a.age - b.age;

/** Everybody whom a counter may receive, oldest visit first. */
const waitingFor = (site: Site, counter: CounterDefinition): Ticket[] =>
  [...site.tickets.values()]
    .filter(({ status, service }) => status === 'waiting' && serves(counter, service))
    .sort(byAge);

const oldestOf = (waiting: readonly Ticket[]): Ticket[] =>
  waiting.filter((one) => waiting.find(({ service }) => service === one.service) === one);

/** The published rule again, as it is written, looking at everybody. */
function ruled(site: Site, counter: CounterDefinition): TicketId | null {
  const waiting = waitingFor(site, counter);
  const owed = oldestOf(waiting).find(
    ({ overtaken }) => overtaken >= site.definition.overtakingBound,
  );
  if (owed) return owed.id;
  for (const group of counter.skills) {
    const candidates = waiting.filter(({ service }) => group.includes(service));
    const urgency = Math.max(...candidates.map(({ priority }) => priority));
    const chosen = candidates.find(({ priority }) => priority === urgency);
    if (chosen) return chosen.id;
  }
  return null;
}

/** People are somewhere exactly once: taken and not ended, at one counter, in one line. */
function checkPeople(site: Site, taken: ReadonlyMap<TicketId, boolean>): void {
  const tickets = [...site.tickets.values()];
  let here = 0;
  for (const [id, ended] of taken) {
    same(`${id} is there`, site.tickets.has(id), !ended);
    if (!ended) here += 1;
  }
  same('people here', site.tickets.size, here);
  for (const { id, age, service } of tickets) {
    if (Number.isInteger(age)) same('age', `t${age}`, id);
    else same(`${id} is of a block`, placeInBlock(site, id) !== null, true);
    same(`${service} is a service`, serviceOf(site.definition, service)?.id, service);
  }
  checkCounters(site, tickets);
  for (const [service, { ranks }] of site.lines) checkLine(tickets, service, ranks);
}

function checkCounters(site: Site, tickets: readonly Ticket[]): void {
  let received = 0;
  for (const { id, status, counter } of tickets) {
    if (status !== 'called' && status !== 'serving') continue;
    received += 1;
    same(`${counter} is a counter`, counterOf(site.definition, counter ?? '')?.id, counter);
    same(`person at ${counter}`, counter && site.counters.get(counter)?.ticket, id);
  }
  const busy = [...site.counters.values()].filter(({ ticket }) => ticket !== null);
  same('counters with a person', busy.length, received);
}

function checkLine(tickets: readonly Ticket[], service: string, ranks: Line['ranks']): void {
  const standing = ranks.flatMap(({ places }) => places.map(({ ticket }) => ticket));
  const waiting = tickets
    .filter((ticket) => ticket.status === 'waiting' && ticket.service === service)
    .sort((a, b) => b.priority - a.priority || byAge(a, b));
  same(`line of ${service}`, standing.join(), waiting.map(({ id }) => id).join());
}

const ENDS: readonly Fact['type'][] = ['ticket-finished', 'ticket-left', 'ticket-closed'];

/** Follows one random day, and remembers what the state itself can't tell. */
class Witness {
  /** Whether each ticket ever taken has ended. */
  readonly taken = new Map<TicketId, boolean>();
  readonly numbers = new Set<string>();
  readonly overtaking = new Overtaking();
  private readonly ends = new Map<number, TicketId>();

  constructor(private readonly scenario: Scenario) {}

  /** Lets a fact happen. */
  record(fact: Fact): void {
    const { site } = this.scenario;
    const waited = new Set(
      [...site.tickets.values()].filter(({ status }) => status === 'waiting').map(({ id }) => id),
    );
    this.overtaking.before(site, site.seq + 1, fact);
    this.scenario.record(fact);
    const recorded = this.scenario.facts.at(-1) as RecordedFact;
    this.overtaking.after(site, recorded, waited);
    this.note(recorded);
  }

  private note({ seq, day, fact }: RecordedFact): void {
    if (fact.type === 'ticket-taken') {
      const number = `${day} ${fact.number}`;
      same(`${number} given before`, this.numbers.has(number), false);
      this.numbers.add(number);
      this.taken.set(fact.ticket, false);
    }
    if ('ticket' in fact && ENDS.includes(fact.type)) {
      same(`${fact.ticket} had ended`, this.taken.get(fact.ticket), false);
      this.taken.set(fact.ticket, true);
      this.ends.set(seq, fact.ticket);
    }
    const back = fact.type === 'action-undone' ? this.ends.get(fact.undoes) : undefined;
    if (back) this.taken.set(back, false);
  }
}

/** The call that a decision holds is the rule's, and so is it that there is none. */
function checkRule(site: Site, command: Command, decision: ReturnType<typeof decide>): void {
  if (command.type !== 'next') return;
  const counter = counterOf(site.definition, command.counter);
  if (!counter) return;
  if (decision.ok) {
    const call = decision.facts.at(-1);
    if (call?.type !== 'ticket-called') throw new Error(`next led to ${call?.type}`);
    same('called', call.ticket, ruled(site, counter));
    same('called by', call.by, 'rule');
    same('overtook', [...call.overtook].sort().join(), passedBy(site, counter, call.ticket).join());
  } else if (decision.refusal === 'nobody-waiting') same('first', ruled(site, counter), null);
}

describe('on any day', () => {
  it('nobody is lost, doubled, or called against the rule and its bound', () => {
    anyDay(0.7, (scenario, numbers) => {
      const witness = new Witness(scenario);
      for (const number of numbers) {
        const command = chaoticCommand(number, scenario);
        if (!command) continue;
        const { seq } = scenario.site;
        const decision = decide(scenario.site, command, scenario.now);
        checkRule(scenario.site, command, decision);
        if (decision.ok) for (const fact of decision.facts) witness.record(fact);
        else same('facts of a refusal', 'facts' in decision, false);
        if (scenario.site.seq === seq) continue;
        checkPeople(scenario.site, witness.taken);
        const beyond = witness.overtaking.beyond(scenario.site.definition.overtakingBound);
        same('overtaken beyond the bound', JSON.stringify(beyond), '[]');
      }
    });
  }, 120_000);

  it('the facts give the same state again, from the first one and from the start of the day', () => {
    anyDay(0.15, (scenario, numbers) => {
      for (const number of numbers) {
        const command = chaoticCommand(number, scenario);
        if (command) scenario.ask(command);
      }
      const { site, facts } = scenario;
      const again = facts.reduce(evolve, emptySite(site.definition));
      expect(again.definition).toEqual(site.definition);
      expect(pictureOf(again)).toBe(pictureOf(site));
      expect(pictureOf(sinceMorning(facts))).toBe(pictureOf(site));
    });
  }, 120_000);

  it('a decision changes nothing', () => {
    anyDay(0.05, (scenario, numbers) => {
      for (const number of numbers) {
        const command = chaoticCommand(number, scenario);
        if (!command) continue;
        const before = pictureOf(scenario.site);
        decide(scenario.site, command, scenario.now);
        same('state after a decision', pictureOf(scenario.site), before);
        scenario.ask(command);
      }
    });
  }, 120_000);

  it('an undo right after an action gives back what was', () => {
    anyDay(0.1, (scenario, numbers) => {
      for (const number of numbers) {
        const command = chaoticCommand(number, scenario);
        if (!command) continue;
        const before = pictureOf(scenario.site, true);
        const decision = scenario.ask(command);
        if (!decision.ok || !('counter' in command) || NOT_UNDONE.has(command.type)) continue;
        if (number % 3 === 0) continue;
        const undone = scenario.ask({ type: 'undo', counter: command.counter });
        same(`undo of ${command.type}`, undone.ok || undone.refusal, true);
        same('state after an undo', pictureOf(scenario.site, true), before);
      }
    });
  }, 120_000);
});

/** The state rebuilt as after a restart: the definition in force, then the facts of the day. */
function sinceMorning(facts: readonly RecordedFact[]): Site {
  const start = facts.findLastIndex(({ fact }) => fact.type === 'day-started');
  const definitions = facts
    .slice(0, start)
    .flatMap(({ fact }) => (fact.type === 'site-configured' ? [fact.definition] : []));
  const definition = definitions.at(-1);
  if (!definition) throw new Error('the site was never configured');
  const site = emptySite(definition);
  site.seq = start;
  return facts.slice(start).reduce(evolve, site);
}
