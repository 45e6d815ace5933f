import { pour } from './histogram';
import type { SlotDelta, SlotFigures } from './slot';

/** Figures that are still being added up. */
export type RunningFigures = {
  -readonly [F in keyof SlotFigures]: SlotFigures[F] extends number
    ? number
    : Record<string, number>;
};

/** What a slot holds before anything happened in it. */
export const NO_FIGURES: SlotFigures = {
  taken: 0,
  joined: 0,
  called: 0,
  finished: 0,
  absent: 0,
  left: 0,
  closed: 0,
  waitingS: 0,
  openS: 0,
  waits: {},
  waitSumS: 0,
  judged: 0,
  withinTarget: 0,
  promised: 0,
  kept: 0,
  promises: {},
  services: {},
  serviceSumS: 0,
  terms: {},
};

type FigureName = keyof SlotFigures;
/** Figures with parts: histograms by bucket, the ledger by entry, terms by name. */
type ManyName = 'waits' | 'services' | 'promises' | 'terms';
type CountName = Exclude<FigureName, ManyName>;

const isMany = (name: FigureName): name is ManyName =>
  name === 'waits' || name === 'services' || name === 'promises' || name === 'terms';

const namesOf = (figures: Partial<SlotFigures>): FigureName[] =>
  Object.keys(figures) as FigureName[];

/** Adds figures to others in place: only what is there costs anything. */
export function accumulate(into: Partial<RunningFigures>, from: Partial<SlotFigures>): void {
  for (const name of namesOf(from)) {
    const value = from[name];
    if (value === 0 && name in into) continue;
    if (isMany(name)) pour((into[name] ??= {}), from[name] ?? {});
    else into[name] = (into[name] ?? 0) + (from[name] ?? 0);
  }
}

/** All figures at zero, ready to be added to. */
export function runningFigures(): RunningFigures {
  return { ...NO_FIGURES, waits: {}, services: {}, promises: {}, terms: {} };
}

/** The sum of two slots' figures. */
export function addFigures(a: SlotFigures, b: Partial<SlotFigures>): SlotFigures {
  const sum: RunningFigures = {
    ...a,
    waits: { ...a.waits },
    services: { ...a.services },
    terms: { ...a.terms },
    promises: { ...a.promises },
  };
  accumulate(sum, b);
  return sum;
}

/** The figures that take away what these gave. */
export function negated(figures: Partial<SlotFigures>): Partial<SlotFigures> {
  const result: Partial<RunningFigures> = {};
  for (const name of namesOf(figures)) {
    if (isMany(name)) {
      const counts = Object.entries(figures[name] ?? {});
      result[name] = Object.fromEntries(counts.map(([bucket, count]) => [bucket, 0 - count]));
    } else result[name as CountName] = 0 - (figures[name] ?? 0);
  }
  return result;
}

/** One delta a service and quarter-hour: what a batch has to write. */
export function sumDeltas(deltas: readonly SlotDelta[]): SlotDelta[] {
  const sums = new Map<string, SlotDelta & { figures: Partial<RunningFigures> }>();
  for (const { service, startsAt, figures } of deltas) {
    const key = `${startsAt} ${service}`;
    let sum = sums.get(key);
    if (!sum) sums.set(key, (sum = { service, startsAt, figures: {} }));
    accumulate(sum.figures, figures);
  }
  return [...sums.values()];
}
