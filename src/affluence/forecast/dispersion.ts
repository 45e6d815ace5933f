/** How fast past errors fade, a forecast day. */
const FADING = 0.98;
/** Before any error was seen: 30 % of a half-hour, 18 % of a day; worth so many days. */
const PRIOR_HALF = 0.09;
const PRIOR_DAY = 0.0324;
const PRIOR_DAYS = 5;
/** People of a half-hour, or of a day, that say as much as any more would. */
const KNOWN_PEOPLE = 10;
/** No error counts for more: a day without any reading would blow all ranges up. */
const MOST = 1.5;
/** Horizons that are learned together, days: tomorrow, the rest of a week, the week after. */
const GROUPS = [1, 7, Infinity];

const groupOf = (horizon: number): number => GROUPS.findIndex((last) => horizon <= last);

/** A variance that errors teach: Σ weight × ((n − m)² − m) ÷ m² over Σ weight. */
class Excess {
  private sum: number;
  private weight = PRIOR_DAYS;

  constructor(prior: number) {
    this.sum = prior * PRIOR_DAYS;
  }

  get value(): number {
    return Math.max(1e-4, this.sum / this.weight);
  }

  fade(): void {
    this.sum *= FADING;
    this.weight *= FADING;
  }

  learn(people: number, expected: number, share: number): void {
    if (expected <= 0) return;
    const weight = share * (expected / (expected + KNOWN_PEOPLE)) ** 2;
    this.sum += weight * Math.min(MOST, ((people - expected) ** 2 - expected) / expected ** 2);
    this.weight += weight;
  }
}

/** How far forecasts were off beyond chance, by how far ahead they were made. */
export class Dispersion {
  private readonly halves = GROUPS.map(() => new Excess(PRIOR_HALF));
  private readonly days = GROUPS.map(() => new Excess(PRIOR_DAY));

  /** A day that came, and what had been expected of its half-hours so many days before. */
  learn(horizon: number, people: readonly number[], expected: readonly number[]): void {
    const group = groupOf(horizon);
    const half = this.halves[group] as Excess;
    const day = this.days[group] as Excess;
    half.fade();
    day.fade();
    const told = expected.reduce((sum, one) => sum + one, 0);
    if (told <= 0) return;
    // A day is one thing learned, however many half-hours it has.
    expected.forEach((one, i) => half.learn(people[i] as number, one, one / told));
    const came = people.reduce((sum, one, i) => sum + ((expected[i] as number) > 0 ? one : 0), 0);
    day.learn(came, told, 1);
  }

  /** Variance of the intensity of a half-hour ÷ its square; never less for a later day. */
  ofHalf(horizon: number): number {
    return greatest(this.halves, groupOf(horizon));
  }

  /** The same of a whole day. */
  ofDay(horizon: number): number {
    return greatest(this.days, groupOf(horizon));
  }
}

const greatest = (all: readonly Excess[], group: number): number =>
  Math.max(...all.slice(0, group + 1).map(({ value }) => value));
