import { HALVES, type Lesson } from './past';
import { levelsAround, reliance, type Sized } from './level';

/** How fast the level around a day forgets: two weeks. */
const AROUND = 0.1;
const ROUNDS = 4;
/** Weekdays differ by this variance before anything was seen; worth so many weekdays. */
const PRIOR_WEEKDAYS = 0.03;
const PRIOR_COUNT = 3;
/** What is out of the ordinary is believed to change nothing, as strongly as so many days say. */
const EFFECT_DAYS = 2;
/** Days differ by 15 % before anything was seen; worth so many days. */
const PRIOR_NOISE = 0.15 ** 2;
const NOISE_DAYS = 10;

/** How many people whole days bring: by weekday, by what is out of the ordinary. */
export interface DayFactors {
  /** From Monday on; of mean about 1. */
  readonly weekdays: readonly number[];
  readonly effects: ReadonlyMap<string, number>;
  /** Variance of the intensity of a day, beyond chance. */
  readonly noise: number;
  /** The days learned from, as people and what is usual of them. */
  readonly days: readonly Sized[];
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const one of values) total += one;
  return total;
};

/** What share of an average day a lesson covers. */
function coverOf(lesson: Lesson, shape: Float64Array): number {
  return sum(
    lesson.seen.map((share, half) => share * (shape[lesson.weekday * HALVES + half] as number)),
  );
}

/** People of the half-hours that are known. */
const peopleOf = ({ counts, seen }: Lesson): number =>
  sum(counts.map((count, half) => ((seen[half] ?? 0) > 0 ? count : 0)));

/** The product of the effects of a day. */
export const effectOf = (names: readonly string[], effects: ReadonlyMap<string, number>): number =>
  names.reduce((product, name) => product * (effects.get(name) ?? 1), 1);

interface Told {
  readonly lesson: Lesson;
  readonly weight: number;
  readonly people: number;
  readonly cover: number;
}

interface Totals {
  seen: number;
  expected: number;
  weight: number;
}
const noTotals = (): Totals => ({ seen: 0, expected: 0, weight: 0 });

function addTo(totals: Totals, people: number, expected: number, weight: number): void {
  totals.seen += weight * people;
  totals.expected += weight * expected;
  totals.weight += weight;
}

/** Half a person more on either side: nobody at all is not "never anybody". */
const logRatio = ({ seen, expected }: Totals): number => Math.log((seen + 0.5) / (expected + 0.5));

/**
 * What each is beside the others, shrunk towards none: logarithms of ratios, and of these the variance
 * between them less what chance gives (moments, with a prior).
 */
function shrunkWeekdays(totals: readonly Totals[], noise: number): number[] {
  const known = totals.filter(({ expected }) => expected > 0);
  const within = ({ expected, weight }: Totals): number => (noise + weight / expected) / weight;
  const mean = sum(known.map(logRatio)) / Math.max(1, known.length);
  const excess = known.map((one) => (logRatio(one) - mean) ** 2 - within(one));
  const between = (sum(excess) + PRIOR_COUNT * PRIOR_WEEKDAYS) / (known.length + PRIOR_COUNT);
  return totals.map((one) => {
    if (one.expected <= 0) return Math.exp(mean);
    const trust = Math.max(1e-4, between) / (Math.max(1e-4, between) + within(one));
    return Math.exp(mean + trust * (logRatio(one) - mean));
  });
}

/** The variance of a day's intensity: ((n − m)² − m) ÷ m² on average, days out of the ordinary less. */
function noiseOf(told: readonly Told[], expected: Float64Array): number {
  let excess = NOISE_DAYS * PRIOR_NOISE;
  let days = NOISE_DAYS;
  told.forEach(({ people, weight }, i) => {
    const m = expected[i] as number;
    if (m < 1) return;
    excess += (weight * ((people - m) ** 2 - m)) / m ** 2;
    days += weight;
  });
  return Math.max(1e-4, excess / days);
}

/** Learns what whole days bring from lessons of one service, given the shape of its days. */
export function dayFactorsOf(
  lessons: readonly Lesson[],
  weights: Float64Array,
  shape: Float64Array,
): DayFactors {
  const told = lessons
    .map((lesson, i): Told => ({
      lesson,
      weight: weights[i] as number,
      people: peopleOf(lesson),
      cover: coverOf(lesson, shape),
    }))
    .filter(({ cover }) => cover > 0);
  let weekdays: readonly number[] = Array.from({ length: 7 }, () => 1);
  let effects: ReadonlyMap<string, number> = new Map();
  let noise = PRIOR_NOISE;
  let days: Sized[] = [];
  let trust = new Float64Array(told.length).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    days = told.map(({ lesson, people, cover }, i) => ({
      people,
      usual: cover * (weekdays[lesson.weekday] as number) * effectOf(lesson.effects, effects),
      number: lesson.number,
      reliance: trust[i] as number,
    }));
    const levels = levelsAround(days, AROUND);
    const expected = Float64Array.from(days, ({ usual }, i) => usual * (levels[i] as number));
    // At first weekdays are not known: a quiet one must not be taken for a day out of the ordinary.
    if (round > 0)
      trust = trust.map((_, i) => reliance((told[i] as Told).people, expected[i] as number, noise));
    const weighed = told.map((one, i) => ({ ...one, weight: one.weight * (trust[i] as number) }));
    noise = noiseOf(weighed, expected);
    weekdays = weekdaysOf(weighed, expected, weekdays, noise);
    effects = effectsOf(weighed, expected, effects);
  }
  return { weekdays, effects, noise, days };
}

function weekdaysOf(
  told: readonly Told[],
  expected: Float64Array,
  before: readonly number[],
  noise: number,
): number[] {
  const totals = Array.from({ length: 7 }, noTotals);
  told.forEach(({ lesson: { weekday }, people, weight }, i) => {
    const usual = (expected[i] as number) / (before[weekday] as number);
    addTo(totals[weekday] as Totals, people, usual, weight);
  });
  return shrunkWeekdays(totals, noise);
}

function effectsOf(
  told: readonly Told[],
  expected: Float64Array,
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  const totals = new Map<string, Totals>();
  told.forEach(({ lesson, people, weight }, i) => {
    for (const name of lesson.effects) {
      const usual = (expected[i] as number) / (before.get(name) ?? 1);
      const own = totals.get(name) ?? noTotals();
      addTo(own, people, usual, weight);
      totals.set(name, own);
    }
  });
  return new Map(
    [...totals].map(([name, { seen, expected: usual, weight }]) => {
      const prior = (EFFECT_DAYS * usual) / weight;
      return [name, usual > 0 ? (seen + prior) / (usual + prior) : 1];
    }),
  );
}
