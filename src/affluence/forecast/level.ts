/** How fast the level forgets, a day: which of them suits a service is learned. */
const FORGETTING = [0.01, 0.04, 0.1, 0.25, 0.5];
/** What a quick level has to gain before it is believed, in units of squared relative error. */
const HANDICAP = 0.5;
/** Degrees of freedom of Student's law, which days out of the ordinary are judged by. */
const FREEDOM = 8;

/** One day: people, and how many would have come at level 1. */
export interface Sized {
  readonly people: number;
  readonly usual: number;
  /** How much it is believed. */
  readonly reliance: number;
  /** Days since 1970. */
  readonly number: number;
}

/**
 * How much a day is believed, 0–1.25, by how far it is from what was expected: the weight of Student's
 * law. A strike or a hole in the record is not the new normal; what lasts is learned all the same.
 */
export function reliance(people: number, expected: number, noise: number): number {
  if (expected <= 0) return 1;
  const squared = (people - expected) ** 2 / (expected + noise * expected ** 2);
  return (FREEDOM + 1) / (FREEDOM + squared);
}

/** A level that forgets at one speed: exponential smoothing as a ratio of fading sums. */
class Fading {
  private people = 0;
  private usual = 0;
  private last: number | null = null;
  /** Σ of squared errors over what chance alone would give. */
  loss = 0;

  constructor(private readonly forgetting: number) {}

  /** Null before the first day. */
  get level(): number | null {
    return this.usual > 0 ? this.people / this.usual : null;
  }

  learn({ people, usual, number }: Sized, noise: number): void {
    const level = this.level;
    const weight = level === null ? 1 : reliance(people, level * usual, noise);
    // Minus twice the logarithm of Student's density, but for a constant.
    this.loss -= (FREEDOM + 1) * Math.log(weight);
    const kept = (1 - this.forgetting) ** (this.last === null ? 1 : number - this.last);
    this.people = this.people * kept + weight * people;
    this.usual = this.usual * kept + weight * usual;
    this.last = number;
  }
}

/**
 * The level of the last day: people ÷ usual, over several speeds of forgetting, each weighted by how
 * well it would have told each day the day before (Bayesian mixture with Student's errors). `noise`:
 * variance of a day's intensity. Null without days.
 */
export function levelAfter(days: readonly Sized[], noise: number): number | null {
  const speeds = FORGETTING.map((forgetting) => new Fading(forgetting));
  for (const day of days) for (const speed of speeds) speed.learn(day, noise);
  const losses = speeds.map(({ loss }, i) => loss + HANDICAP * i);
  const least = Math.min(...losses);
  let weights = 0;
  let sum = 0;
  speeds.forEach(({ level }, i) => {
    const weight = Math.exp((least - (losses[i] as number)) / 2);
    weights += weight;
    sum += weight * (level ?? 0);
  });
  return days.length > 0 ? sum / weights : null;
}

/** For each day the level around it, past and future alike: to see a weekday apart from its season. */
export function levelsAround(days: readonly Sized[], forgetting: number): Float64Array {
  const forth = new Float64Array(days.length);
  let [people, usual] = [0, 0];
  const step = (i: number, previous: number): void => {
    const day = days[i] as Sized;
    const gap = Math.abs(day.number - (days[previous]?.number ?? day.number));
    const kept = (1 - forgetting) ** gap;
    people = people * kept + day.reliance * day.people;
    usual = usual * kept + day.reliance * day.usual;
  };
  const sums = days.map((_, i) => {
    step(i, i - 1);
    return { people, usual };
  });
  [people, usual] = [0, 0];
  for (let i = days.length - 1; i >= 0; i -= 1) {
    step(i, i + 1);
    const before = sums[i] as { people: number; usual: number };
    const own = days[i] as Sized;
    const all = before.usual + usual - own.reliance * own.usual;
    forth[i] = all > 0 ? (before.people + people - own.reliance * own.people) / all : 0;
  }
  return forth;
}
