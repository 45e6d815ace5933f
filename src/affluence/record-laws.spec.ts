import * as fc from 'fast-check';
import type { Command } from '../core/commands';
import type { RecordedFact } from '../core/facts';
import type { Instant } from '../core/time';
import { counterId } from '../core/ids';
import { evolve } from '../core/evolve';
import { length } from '../core/line';
import { counterOf, serves } from '../core/definition';
import { emptySite, type Site, type TicketStatus } from '../core/site';
import { pour } from './histogram';
import { CIVIL, Morning, PASSPORTS } from './record.fixture';
import { spread } from './quarters';
import { WHOLE_SITE, type SlotDelta, type SlotFigures } from './slot';
import { sumDeltas } from './slot-sum';

// prettier-ignore
const KINDS = [
  'take', 'take', 'late', 'take', 'open', 'pause', 'resume', 'next', 'next', 'call', 'recall',
  'arrived', 'arrived', 'absent', 'park', 'resume-ticket', 'requeue', 'transfer', 'park', 'resume-ticket', 'leave',
  'finish', 'close',
  'finish', 'undo', 'undo', 'come-back', 'postpone', 'leave',
] as const;

const step = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.constantFrom('c1', 'c2'),
  service: fc.constantFrom(CIVIL, PASSPORTS),
  pick: fc.nat(20),
  waitMs: fc.nat(600_000),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Whom a command can be about, so that most of the commands are accepted. */
const ABOUT: { readonly [kind: string]: readonly TicketStatus[] } = {
  call: ['waiting'],
  postpone: ['waiting'],
  'resume-ticket': ['parked', 'absent'],
  'come-back': ['parked', 'absent'],
  leave: ['waiting', 'called', 'parked', 'absent'],
};

function commandOf({ kind, at, service, pick }: Step, site: Site): Command | null {
  const statuses = ABOUT[kind] ?? [];
  const tickets = [...site.tickets.values()].filter(({ status }) => statuses.includes(status));
  const ticket = tickets[pick % tickets.length]?.id;
  if (statuses.length > 0 && !ticket) return null;
  const counter = counterId(at);
  const all = { counter, service, ticket, reason: 'r', delivered: [], inaccurate: pick === 7 };
  return { ...all, type: kind } as unknown as Command;
}

function live(steps: readonly Step[]): Morning {
  const morning = new Morning();
  for (const counter of ['c1', 'c2']) morning.press(counter, 'open');
  for (const one of steps) {
    morning.at += one.waitMs;
    const taken = one.kind === 'take' || one.kind === 'late';
    const command = taken ? null : commandOf(one, morning.site);
    if (one.kind === 'take') morning.take(one.service);
    else if (one.kind === 'late') morning.takeLate(one.pick, one.service);
    else if (command) morning.ask(command);
  }
  morning.end();
  return morning;
}

/** The same facts, without those that were undone and without their undoing. */
function withoutUndone(facts: readonly RecordedFact[]): RecordedFact[] {
  const gone = new Set<number>();
  for (const { fact, seq } of facts) {
    if (fact.type === 'action-undone') gone.add(seq).add(fact.undoes);
  }
  return facts.filter(({ seq }) => !gone.has(seq)).map((one, i) => ({ ...one, seq: i + 1 }));
}

type Seconds = 'waitingS' | 'openS';
type Sums = Map<string, number>;

function sumsOf(deltas: readonly SlotDelta[], figure: Seconds): Sums {
  const all = sumDeltas(deltas).map((one): [string, number] => [
    `${one.service} ${one.startsAt}`,
    one.figures[figure] ?? 0,
  ]);
  return new Map(all.filter(([, value]) => value !== 0));
}

function present(site: Site, service: SlotDelta['service'], figure: Seconds): number {
  if (figure === 'waitingS') {
    const line = service === WHOLE_SITE ? undefined : site.lines.get(service);
    return line ? length(line) : 0;
  }
  return [...site.counters.values()].filter(({ id, status }) => {
    const definition = counterOf(site.definition, id);
    const able = service === WHOLE_SITE || (definition && serves(definition, service));
    return status === 'open' && able;
  }).length;
}

/** Who was really there between each fact and the next, times how long. */
function integral(facts: readonly RecordedFact[], figure: Seconds): Sums {
  const [configured] = facts;
  if (configured?.fact.type !== 'site-configured') throw new Error('not a whole history');
  const site = emptySite(configured.fact.definition);
  const sums: Sums = new Map();
  const add = (service: SlotDelta['service'], count: number, from: Instant, to: Instant): void => {
    for (const { startsAt, seconds } of count > 0 ? spread(from, to) : []) {
      const key = `${service} ${startsAt}`;
      sums.set(key, (sums.get(key) ?? 0) + count * seconds);
    }
  };
  facts.forEach((recorded, i) => {
    evolve(site, recorded);
    const { fact, at } = recorded;
    // Whoever is heard of late had been standing there since the hour of the taking.
    if (fact.type === 'ticket-taken' && figure === 'waitingS')
      add(fact.service, 1, fact.takenAt ?? at, at);
    const until = facts[i + 1]?.at ?? at;
    for (const service of [CIVIL, PASSPORTS, WHOLE_SITE] as const) {
      add(service, present(site, service, figure), at, until);
    }
  });
  return sums;
}

function expectClose(actual: Sums, expected: Sums): void {
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [key, value] of expected) expect(actual.get(key)).toBeCloseTo(value, 0);
}

const total = (deltas: readonly SlotDelta[], figure: keyof SlotFigures): number =>
  deltas.reduce((sum, one) => sum + Number(one.figures[figure] ?? 0), 0);

const days = fc.array(step, { minLength: 10, maxLength: 90 });
const RUNS = { numRuns: 120, seed: 20250304 };

describe('After any day whatever, with its mistakes and their undoing', () => {
  it('the seconds waited in each quarter-hour are the integral of who was waiting', () => {
    fc.assert(
      fc.property(days, (steps) => {
        const { deltas, facts } = live(steps);
        expectClose(sumsOf(deltas, 'waitingS'), integral(withoutUndone(facts), 'waitingS'));
      }),
      RUNS,
    );
  });

  it('the seconds open in each quarter-hour are the integral of the open counters', () => {
    fc.assert(
      fc.property(days, (steps) => {
        const { deltas, facts } = live(steps);
        expectClose(sumsOf(deltas, 'openS'), integral(withoutUndone(facts), 'openS'));
      }),
      RUNS,
    );
  });

  it('an undone action has left every figure as if it had not been, to the last bit', () => {
    fc.assert(
      fc.property(days, (steps) => {
        const morning = live(steps);
        const without = new Morning();
        for (const recorded of withoutUndone(morning.facts).slice(2)) without.keep(recorded);
        expect(figuresThatCount(morning.deltas)).toEqual(figuresThatCount(without.deltas));
      }),
      RUNS,
    );
  });

  it('no figure is below zero, and whoever took a ticket has ended one way or another', () => {
    fc.assert(
      fc.property(days, (steps) => {
        const { deltas, facts, legs } = live(steps);
        const taken = facts.filter(({ fact }) => fact.type === 'ticket-taken').length;
        const ends = ['finished', 'left', 'closed'] as const;
        expect(total(deltas, 'taken')).toBe(taken);
        expect(ends.reduce((sum, figure) => sum + total(deltas, figure), 0)).toBe(taken);
        const final = [...legs.values()].filter(({ status }) => ends.some((end) => end === status));
        expect(final).toHaveLength(taken);
        // An error may well be: less was told than was waited.
        const never = figuresThatCount(deltas).filter(([name]) => !name.endsWith('errorS'));
        expect(never.filter(([, value]) => value < 0)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('every promise is in the ledger once, by what became of it', () => {
    fc.assert(
      fc.property(days, (steps) => {
        const { deltas, facts } = live(steps);
        const ledger: Record<string, number> = {};
        for (const { figures } of deltas) pour(ledger, figures.promises ?? {});
        const { made = 0, judged = 0, left = 0, postponed = 0, closed = 0 } = ledger;
        const told = facts.filter(({ fact }) => fact.type === 'ticket-taken' && !fact.takenAt);
        expect(made).toBe(told.length);
        expect(judged + left + postponed + closed).toBe(made);
        expect(judged).toBe(total(deltas, 'promised'));
        expect(judged - (ledger['above'] ?? 0)).toBe(total(deltas, 'kept'));
      }),
      RUNS,
    );
  });
});

/** Every figure that is not zero, with buckets of histograms as figures of their own. */
function figuresThatCount(deltas: readonly SlotDelta[]): [string, number][] {
  const flat = sumDeltas(deltas).flatMap(({ service, startsAt, figures }) =>
    Object.entries(figures).flatMap(([name, value]): [string, number][] =>
      typeof value === 'number'
        ? [[`${service} ${startsAt} ${name}`, value]]
        : Object.entries(value).map(([bucket, count]) => [
            `${service} ${startsAt} ${name} ${bucket}`,
            count,
          ]),
    ),
  );
  // How often something was undone is counted for the quality of the figures, and stays.
  const kept = flat.filter(([name]) => !name.endsWith(' terms undone'));
  return kept.filter(([, value]) => value !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
}
