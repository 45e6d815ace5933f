import { HALVES, type Lesson } from './past';

/** How fast the past fades, a day. */
const FADING = 0.985;
const ROUNDS = 3;
/** Weekdays differ in a half-hour by 10 % before anything was seen; worth so many weekdays. */
const PRIOR_BETWEEN = 0.01;
const PRIOR_WEEKDAYS = 1;
/** One day's half-hour differs from another's by 26 % beyond chance; worth so many known half-hours. */
const PRIOR_WITHIN = 0.07;
const PRIOR_HALVES = 50;
/** A half-hour of so many people is well known. */
const KNOWN_PEOPLE = 10;

/** Where so many people are expected, nobody at all is no chance (e⁻⁴: 2 %). */
const SURELY_SEEN = 4;

const halves = Array.from({ length: HALVES }, (_, half) => half);

const at = (values: Float64Array, i: number): number => values[i] as number;

/** What each day weighs beside the last one: 1. */
export function weightsOf(lessons: readonly Lesson[]): Float64Array {
  const last = lessons[lessons.length - 1]?.number ?? 0;
  return Float64Array.from(lessons, ({ number }) => FADING ** (last - number));
}

/** Weekday × half-hour, days fading. */
interface Sums {
  readonly people: Float64Array;
  /** Days, or parts of them, on which they were counted. */
  readonly days: Float64Array;
}

function summed(lessons: readonly Lesson[], weights: Float64Array): Sums {
  const people = new Float64Array(7 * HALVES);
  const days = new Float64Array(7 * HALVES);
  lessons.forEach(({ weekday, counts, seen }, i) => {
    const weight = at(weights, i);
    for (let half = 0; half < HALVES; half += 1) {
      const share = seen[half] as number;
      if (share === 0) continue;
      const cell = weekday * HALVES + half;
      people[cell] = at(people, cell) + weight * (counts[half] as number);
      days[cell] = at(days, cell) + weight * share;
    }
  });
  return { people, days };
}

/**
 * How busy each weekday is beside a day of the common shape: people ÷ those expected of it, over the
 * half-hours in which weekdays differ little (generalized least squares): one more evening hour does
 * not make the whole day a busier one.
 */
function sizesOf(
  { people, days }: Sums,
  common: Float64Array,
  between: Float64Array,
): Float64Array {
  return Float64Array.from({ length: 7 }, (_, weekday) => {
    let seen = 0;
    let expected = 0;
    for (let half = 0; half < HALVES; half += 1) {
      const cell = weekday * HALVES + half;
      const usual = at(days, cell) * at(common, half);
      const weight = 1 / (1 + at(between, half) * usual);
      seen += weight * at(people, cell);
      expected += weight * usual;
    }
    return expected > 0 ? seen / expected : 1;
  });
}

/** People a day by half-hour, weekdays of any size together. */
function commonOf({ people, days }: Sums, sizes: Float64Array): Float64Array {
  return Float64Array.from({ length: HALVES }, (_, half) => {
    let seen = 0;
    let exposed = 0;
    for (let weekday = 0; weekday < 7; weekday += 1) {
      seen += at(people, weekday * HALVES + half);
      exposed += at(days, weekday * HALVES + half) * at(sizes, weekday);
    }
    return exposed > 0 ? seen / exposed : 0;
  });
}

/**
 * How much one day's half-hour differs from that of another day of its weekday, beyond chance and the
 * size of the day: moments, ((n − m)² − m) ÷ m², the better known weighing more, with a prior.
 */
function withinOf(
  lessons: readonly Lesson[],
  weights: Float64Array,
  { people, days }: Sums,
): number {
  let excess = PRIOR_HALVES * PRIOR_WITHIN;
  let all = PRIOR_HALVES;
  lessons.forEach(({ weekday, counts, seen }, i) => {
    const cells = counts.map((_, half) => weekday * HALVES + half);
    const usual = cells.map((cell, half) =>
      at(days, cell) > 0 ? ((seen[half] as number) * at(people, cell)) / at(days, cell) : 0,
    );
    const sum = usual.reduce((total, one) => total + one, 0);
    if (sum === 0) return;
    const size =
      counts.reduce((total, n, half) => total + ((seen[half] as number) > 0 ? n : 0), 0) / sum;
    usual.forEach((mean, half) => {
      const others = 1 - at(weights, i) / at(days, cells[half] as number);
      // A weekday seen once says nothing of how its days differ.
      if (mean === 0 || !(others > 0.2)) return;
      const m = size * mean;
      const weight = (at(weights, i) * others) / (m + KNOWN_PEOPLE) ** 2;
      excess += weight * (((counts[half] as number) - m) ** 2 / others - m);
      all += weight * m * m;
    });
  });
  return Math.max(0, excess / all);
}

/**
 * How much weekdays differ in one half-hour beyond chance and beyond how days differ: the variance of a
 * factor of mean 1, by moments as above.
 */
function betweenIn(
  expected: readonly number[],
  people: readonly number[],
  noise: readonly number[],
): number {
  let excess = PRIOR_WEEKDAYS * PRIOR_BETWEEN;
  let all = PRIOR_WEEKDAYS;
  expected.forEach((m, i) => {
    const weight = 1 / (m + KNOWN_PEOPLE) ** 2;
    excess += weight * (((people[i] as number) - m) ** 2 - (noise[i] as number));
    all += weight * m * m;
  });
  return Math.max(1e-4, excess / all);
}

/** What is expected of a weekday's half-hour by the common shape, and the variance of what is counted. */
interface Cell {
  readonly people: number;
  readonly expected: number;
  readonly noise: number;
}

const cellOf = (sums: Sums, cell: number, usual: number, within: number): Cell => {
  const days = at(sums.days, cell);
  const expected = days * usual;
  return {
    people: at(sums.people, cell),
    expected,
    noise: expected + within * days * usual * usual,
  };
};

/** A cell's own factor, shrunk towards 1 the more the less is known of it. */
function factorOf({ people, expected, noise }: Cell, between: number): number {
  if (expected === 0) return 1;
  const known = between * expected * expected;
  return 1 + (known / (known + noise)) * (people / expected - 1);
}

/**
 * Whether a weekday is over, or has not begun, in each of its half-hours: nobody was ever seen there, nor
 * before (or after), where the common shape lets expect people enough.
 */
function outsideOf(cells: readonly Cell[]): boolean[] {
  const outside = cells.map(() => false);
  for (const order of [cells.map((_, half) => half), cells.map((_, half) => HALVES - 1 - half)]) {
    const first = order.findIndex((half) => (cells[half] as Cell).people > 0);
    const quiet = order.slice(0, Math.max(0, first));
    const expected = quiet.reduce((sum, half) => sum + (cells[half] as Cell).expected, 0);
    if (expected >= SURELY_SEEN) for (const half of quiet) outside[half] = true;
  }
  return outside;
}

/**
 * The people of an average day by weekday × half-hour, as shares of a day of the common shape: a
 * weekday's own half-hour is shrunk towards that of all weekdays, the less the more weekdays were seen
 * to differ in it (empirical Bayes, moments of the Gamma-Poisson law).
 */
export function shapeOf(lessons: readonly Lesson[], weights: Float64Array): Float64Array {
  const sums = summed(lessons, weights);
  const within = withinOf(lessons, weights, sums);
  let between: Float64Array = new Float64Array(HALVES);
  let sizes: Float64Array = new Float64Array(7).fill(1);
  let common = commonOf(sums, sizes);
  const cellIn = (weekday: number, half: number): Cell =>
    cellOf(sums, weekday * HALVES + half, at(sizes, weekday) * at(common, half), within);
  for (let round = 0; round < ROUNDS; round += 1) {
    sizes = sizesOf(sums, common, between);
    common = commonOf(sums, sizes);
    between = Float64Array.from({ length: HALVES }, (_, half) => {
      const cells = Array.from({ length: 7 }, (__, weekday) => cellIn(weekday, half));
      return betweenIn(
        cells.map((one) => one.expected),
        cells.map((one) => one.people),
        cells.map((one) => one.noise),
      );
    });
  }
  const total = common.reduce((sum, one) => sum + one, 0);
  const shape = new Float64Array(7 * HALVES);
  if (total === 0) return shape;
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const cells = halves.map((half) => cellIn(weekday, half));
    const outside = outsideOf(cells);
    cells.forEach((cell, half) => {
      const factor = outside[half] ? 0 : factorOf(cell, at(between, half));
      shape[weekday * HALVES + half] = (at(common, half) * factor) / total;
    });
  }
  return shape;
}
