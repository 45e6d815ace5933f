import type { Command } from '../../src/core/commands';
import { decide } from '../../src/core/decide';
import type { SiteDefinition } from '../../src/core/definition';
import { evolve } from '../../src/core/evolve';
import type { Fact, RecordedFact } from '../../src/core/facts';
import type { TicketId } from '../../src/core/ids';
import type { Refusal } from '../../src/core/refusal';
import type { Decision } from '../../src/core/refusals';
import { emptySite, type Site, type Ticket } from '../../src/core/site';
import { type Day, day, dayNumber, dayOfNumber, instant, type Moment } from '../../src/core/time';

/** A Wednesday. */
export const TODAY = day('2026-03-11');

/** What the site's clock shows at an instant, ms; local time is UTC. */
export function momentAt(at: number): Moment {
  const minutes = Math.floor(at / 60_000);
  const days = Math.floor(minutes / 1440);
  return { at: instant(at), day: dayOfNumber(days), minute: minutes - days * 1440 };
}

/** A clock that tests turn by hand. */
export function moment(date: Day, minute: number): Moment {
  return momentAt((dayNumber(date) * 1440 + minute) * 60_000);
}

/** A command; or, when it speaks of tickets, how to make it once they have been taken. */
export type Ask = Command | ((scenario: Scenario) => Command);

/** An ask is carried out, a fact is recorded, a number sets the clock to a minute of the day. */
export type Step = Ask | Fact | number;

const FACT =
  /^(site-configured|day-\w+ed|counter-\w+ed|ticket-(\w+ed|taken|left)|intake-[\w-]+|occupancy-\w+|block-reserved|message-posted|visit-rated|action-undone|alert-(raised|taken|acted|measured|closed)|counter-asked|skills-set)$/;
const isFact = (step: Command | Fact): step is Fact => FACT.test(step.type);

/** One site's life, told by asks and facts; what happens gets its seq, instant and day. */
export class Scenario {
  readonly facts: RecordedFact[] = [];
  readonly site: Site;
  readonly numbers = new Map<TicketId, string>();
  /** The age of each visit, also of those that have ended. */
  readonly ages = new Map<TicketId, number>();
  now = moment(TODAY, 600);

  constructor(definition: SiteDefinition) {
    this.site = emptySite(definition);
    this.record({ type: 'site-configured', definition });
    this.record({ type: 'day-started', day: this.now.day });
  }

  /** The fact happens, whatever the state says. */
  record(fact: Fact): void {
    const stamped = fact.type === 'day-started' ? fact.day : (this.site.day ?? this.now.day);
    const recorded = { seq: this.site.seq + 1, at: this.now.at, day: stamped, fact };
    evolve(this.site, recorded);
    this.facts.push(recorded);
    if (fact.type !== 'ticket-taken') return;
    this.numbers.set(fact.ticket, fact.number);
    this.ages.set(fact.ticket, this.site.tickets.get(fact.ticket)?.age ?? 0);
  }

  /** Decides, and lets happen what was decided. */
  ask(ask: Ask): Decision {
    const command = typeof ask === 'function' ? ask(this) : ask;
    const decision = decide(this.site, command, this.now);
    if (decision.ok) for (const fact of decision.facts) this.record(fact);
    return decision;
  }

  /** What must succeed before the test begins. */
  step(step: Step): void {
    if (typeof step === 'number') this.now = moment(this.now.day, step);
    else if (typeof step === 'object' && isFact(step)) this.record(step);
    else {
      const decision = this.ask(step);
      if (!decision.ok) throw new Error(`given ${JSON.stringify(step)}: ${decision.refusal}`);
    }
  }

  /** The id of the last ticket with that number, which may have ended; `t0` is nobody's. */
  id(number: string): TicketId {
    const known = [...this.numbers].findLast(([, own]) => own === number);
    return known ? known[0] : ('t0' as TicketId);
  }

  /** The ticket with that number, which must not have ended. */
  ticket(number: string): Ticket {
    const ticket = this.site.tickets.get(this.id(number));
    if (!ticket) throw new Error(`no ticket ${number}`);
    return ticket;
  }
}

/** What a test expects of a fact: as much as matters, tickets by their numbers. */
interface Expected {
  readonly type: Fact['type'];
  readonly [field: string]: unknown;
}

/** One decision and what the site has become. */
class Outcome {
  constructor(
    readonly scenario: Scenario,
    readonly decision: Decision,
  ) {}

  /** These facts, no other and in this order. */
  happens(...facts: Expected[]): Scenario {
    expect(
      this.decision.ok ? this.decision.facts.map((fact) => this.named(fact)) : this.decision,
    ).toMatchObject(facts);
    return this.scenario;
  }

  refuses(refusal: Refusal): Scenario {
    expect(this.decision).toMatchObject({ ok: false, refusal });
    return this.scenario;
  }

  private named(fact: Fact): unknown {
    const { numbers } = this.scenario;
    const name = (_key: string, value: unknown): unknown => numbers.get(value as TicketId) ?? value;
    return JSON.parse(JSON.stringify(fact, name));
  }
}

/** Tells a story: `given(SMALL, ...open("c1"), take("a")).when(key("c1", "next")).happens(…)`. */
export function given(
  definition: SiteDefinition,
  ...steps: readonly Step[]
): { readonly when: (ask: Ask, minute?: number) => Outcome; readonly scenario: Scenario } {
  const scenario = new Scenario(definition);
  for (const step of steps) scenario.step(step);
  const when = (ask: Ask, minute?: number): Outcome => {
    if (minute !== undefined) scenario.step(minute);
    return new Outcome(scenario, scenario.ask(ask));
  };
  return { when, scenario };
}
