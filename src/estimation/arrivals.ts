import { type Day, type Moment, weekdayOf } from '../core/time';

/** Quarter-hours of a day. */
const SLOTS = 96;
export const ARRIVAL_SLOT_S = 900;
/** Days that the mean of all weekdays counts for beside a weekday's own. */
const SHRINK_DAYS = 4;
/** How fast the past fades, a day. */
const FADING = 0.985;
/** Expected arrivals that today's level is shrunk by: a spread of days of about 20 %. */
const LEVEL_WEIGHT = 25;
/** How fast this morning fades from today's level, in quarter-hours. */
const LEVEL_SLOTS = 16;

const at = (values: Float64Array, i: number): number => values[i] as number;

export interface SavedArrivals {
  readonly counts: readonly number[];
  readonly days: readonly number[];
  readonly today: readonly number[];
  readonly priorities: readonly (readonly [number, number])[];
}

/** When people come for one service: counts by weekday and quarter-hour, and of today. */
export class Arrivals {
  /** Weekday × quarter-hour, days fading. */
  private readonly counts = new Float64Array(7 * SLOTS);
  private readonly days = new Float64Array(7);
  private readonly today = new Float64Array(SLOTS);
  private readonly byPriority = new Map<number, number>();
  /** Expected arrivals by weekday × quarter-hour: the same all day long. */
  private profile: Float64Array | null = null;

  learn(slot: number, priority: number): void {
    this.today[slot] = at(this.today, slot) + 1;
    this.byPriority.set(priority, (this.byPriority.get(priority) ?? 0) + 1);
  }

  /** Ends a day on which the site received people. */
  endDay(day: Day): void {
    const weekday = weekdayOf(day) - 1;
    for (let i = 0; i < this.counts.length; i += 1) this.counts[i] = at(this.counts, i) * FADING;
    for (let i = 0; i < 7; i += 1) this.days[i] = at(this.days, i) * FADING;
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const i = weekday * SLOTS + slot;
      this.counts[i] = at(this.counts, i) + at(this.today, slot);
    }
    this.days[weekday] = at(this.days, weekday) + 1;
    this.today.fill(0);
    this.profile = null;
  }

  get daysSeen(): number {
    return this.days.reduce((sum, one) => sum + one, 0);
  }

  /** Expected arrivals in a quarter-hour of a weekday (1 is Monday). */
  expected(weekday: number, slot: number): number {
    this.profile ??= this.profiled();
    return at(this.profile, (weekday - 1) * SLOTS + slot);
  }

  /** Today's arrivals and what was expected, both fading into the past, up to a quarter-hour. */
  sofar(weekday: number, slot: number): { readonly seen: number; readonly expected: number } {
    let seen = 0;
    let expected = 0;
    for (let i = 0; i < slot; i += 1) {
      const weight = Math.exp((i - slot) / LEVEL_SLOTS);
      seen += weight * at(this.today, i);
      expected += weight * this.expected(weekday, i);
    }
    return { seen, expected };
  }

  /** Today's arrivals, and what is expected of a whole such weekday. */
  ofDay(weekday: number): { readonly seen: number; readonly expected: number } {
    let expected = 0;
    for (let slot = 0; slot < SLOTS; slot += 1) expected += this.expected(weekday, slot);
    return { seen: this.today.reduce((sum, one) => sum + one, 0), expected };
  }

  /** Arrivals a quarter-hour as of today alone: for the first day, when nothing is expected. */
  todayRate(slot: number): number {
    let first = 0;
    while (first < slot && at(this.today, first) === 0) first += 1;
    let seen = 0;
    for (let i = first; i <= slot; i += 1) seen += at(this.today, i);
    return seen / (slot - first + 2);
  }

  /** Share of each priority among those who came, most urgent first. */
  shares(): readonly { readonly priority: number; readonly share: number }[] {
    let all = 0;
    for (const count of this.byPriority.values()) all += count;
    return [...this.byPriority]
      .sort(([a], [b]) => b - a)
      .map(([priority, count]) => ({ priority, share: count / all }));
  }

  save(): SavedArrivals {
    return {
      counts: [...this.counts],
      days: [...this.days],
      today: [...this.today],
      priorities: [...this.byPriority],
    };
  }

  restore(saved: SavedArrivals): void {
    this.counts.set(saved.counts);
    this.days.set(saved.days);
    this.today.set(saved.today);
    this.byPriority.clear();
    for (const [priority, count] of saved.priorities) this.byPriority.set(priority, count);
    this.profile = null;
  }

  /**
   * Each weekday's own mean, shrunk towards the shape of all days at that weekday's level
   * (Gamma-Poisson with a prior worth four days).
   */
  private profiled(): Float64Array {
    const profile = new Float64Array(7 * SLOTS);
    const days = this.daysSeen;
    if (days === 0) return profile;
    for (let weekday = 0; weekday < 7; weekday += 1) {
      const own = at(this.days, weekday);
      const prior = (SHRINK_DAYS * this.level(weekday)) / days;
      for (let slot = 0; slot < SLOTS; slot += 1) {
        const usual = this.smooth((i) => this.acrossDays(i), slot);
        const mine = this.smooth((i) => at(this.counts, weekday * SLOTS + i), slot);
        profile[weekday * SLOTS + slot] = (mine + prior * usual) / (own + SHRINK_DAYS);
      }
    }
    return profile;
  }

  /** How busy a weekday (0 is Monday) is beside the mean day, shrunk towards 1. */
  private level(weekday: number): number {
    let own = 0;
    let all = 0;
    for (let slot = 0; slot < SLOTS; slot += 1) {
      own += at(this.counts, weekday * SLOTS + slot);
      all += this.acrossDays(slot);
    }
    if (all === 0) return 1;
    const usual = all / this.daysSeen;
    return (own + SHRINK_DAYS * usual) / ((at(this.days, weekday) + SHRINK_DAYS) * usual);
  }

  private acrossDays(slot: number): number {
    let sum = 0;
    for (let weekday = 0; weekday < 7; weekday += 1) sum += at(this.counts, weekday * SLOTS + slot);
    return sum;
  }

  /** A quarter-hour and half of each neighbour, over two. */
  private smooth(of: (slot: number) => number, slot: number): number {
    const before = slot > 0 ? of(slot - 1) : of(slot);
    const after = slot < SLOTS - 1 ? of(slot + 1) : of(slot);
    return (before + 2 * of(slot) + after) / 4;
  }
}

/** How much busier today is than expected: one number for all services, shrunk towards 1. */
export function levelOf(
  sofar: Iterable<{ readonly seen: number; readonly expected: number }>,
): number {
  let seen = LEVEL_WEIGHT;
  let expected = LEVEL_WEIGHT;
  for (const one of sofar) {
    seen += one.seen;
    expected += one.expected;
  }
  return seen / expected;
}

/** The quarter-hour of a moment. */
export const slotOf = ({ minute }: Moment): number => Math.floor(minute / 15);
