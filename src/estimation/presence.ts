import { type Day, type Moment, type Weekday, weekdayOf } from '../core/time';

/** Half-hours of a day. */
const HALF_HOURS = 48;
const HALF_HOUR = 30;
/** Days that the mean of all weekdays counts for beside a weekday's own. */
const SHRINK_DAYS = 2;
/** How fast the past fades, a day. */
const FADING = 0.985;
/** Minutes of a half-hour from which on it counts as open: a short pause does not close it. */
const OPEN_FROM = 15;

const at = (values: Float64Array, i: number): number => values[i] as number;

/** What is kept of one counter's presence, as plain data. */
export interface SavedPresence {
  readonly open: readonly number[];
  readonly days: readonly number[];
  readonly minutes: readonly number[];
  readonly day: Day | null;
  readonly since: number | null;
  readonly last: number;
}

/**
 * When a counter is usually open, for those that nobody plans: on which share of the days of its
 * site, by weekday and half-hour, days fading.
 */
export class Presence {
  /** Weekday × half-hour. */
  private readonly open = new Float64Array(7 * HALF_HOURS);
  private readonly days = new Float64Array(7);
  /** Minutes open by half-hour on the day that it was last open. */
  private readonly minutes = new Float64Array(HALF_HOURS);
  private day: Day | null = null;
  /** The minute since which it has been open; null: it is not. */
  private since: number | null = null;
  /** The last minute at which it did something. */
  private last = 0;

  /** It opened, went on after a pause, or called somebody: it is open. */
  opened({ day, minute }: Moment): void {
    this.turnTo(day);
    this.since ??= minute;
    this.last = Math.max(this.last, minute);
  }

  /** It closed or paused. */
  stopped({ day, minute }: Moment): void {
    this.turnTo(day);
    this.last = Math.max(this.last, minute);
    this.settle();
  }

  /** Ends a day on which the site received people; the counter may not have been open at all. */
  endDay(day: Day): void {
    this.turnTo(day);
    // Who forgot to close was there as long as they did something.
    this.settle();
    for (let i = 0; i < this.open.length; i += 1) this.open[i] = at(this.open, i) * FADING;
    for (let i = 0; i < 7; i += 1) this.days[i] = at(this.days, i) * FADING;
    const weekday = weekdayOf(day) - 1;
    this.days[weekday] = at(this.days, weekday) + 1;
    for (let half = 0; half < HALF_HOURS; half += 1) {
      if (at(this.minutes, half) < OPEN_FROM) continue;
      const i = weekday * HALF_HOURS + half;
      this.open[i] = at(this.open, i) + 1;
    }
    this.forget();
  }

  /** Days seen since it first opened, fading. */
  get daysSeen(): number {
    return this.days.reduce((sum, one) => sum + one, 0);
  }

  /** Share of the days, 0–1, on which it is open in a half-hour of a weekday; 0: never seen. */
  share(weekday: Weekday, half: number): number {
    const all = this.daysSeen;
    if (all === 0) return 0;
    let across = 0;
    for (let i = 0; i < 7; i += 1) across += at(this.open, i * HALF_HOURS + half);
    const own = at(this.open, (weekday - 1) * HALF_HOURS + half);
    const days = at(this.days, weekday - 1);
    return (own + (SHRINK_DAYS * across) / all) / (days + SHRINK_DAYS);
  }

  save(): SavedPresence {
    return {
      open: [...this.open],
      days: [...this.days],
      minutes: [...this.minutes],
      day: this.day,
      since: this.since,
      last: this.last,
    };
  }

  restore({ open, days, minutes, day, since, last }: SavedPresence): void {
    this.open.set(open);
    this.days.set(days);
    this.minutes.set(minutes);
    this.day = day;
    this.since = since;
    this.last = last;
  }

  private turnTo(day: Day): void {
    if (this.day === day) return;
    this.forget();
    this.day = day;
  }

  private forget(): void {
    this.minutes.fill(0);
    this.day = null;
    this.since = null;
    this.last = 0;
  }

  private settle(): void {
    const { since, last } = this;
    this.since = null;
    if (since === null) return;
    for (let half = Math.floor(since / HALF_HOUR); half * HALF_HOUR < last; half += 1) {
      const from = Math.max(since, half * HALF_HOUR);
      const to = Math.min(last, (half + 1) * HALF_HOUR);
      this.minutes[half] = at(this.minutes, half) + to - from;
    }
  }
}
