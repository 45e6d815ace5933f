import { Temporal } from 'temporal-polyfill';
import { addDays, dayOfNumber, type Day, type Instant, type Moment } from '../core/time';

const QUARTER_MS = 900_000;
const DAY_MINUTES = 1440;
/** Offsets are kept for this many quarter-hours: ten days. */
const KEPT = 960;

/** What a site's clocks show. Offsets change on quarter-hours only, so one is kept for each. */
export class Calendar {
  private readonly offsets = new Map<number, number>();
  /** The last instant told: those of one batch are the same. */
  private told: { readonly at: Instant; readonly text: string } | null = null;

  /** `zone`: IANA name; throws when there is no such zone. */
  constructor(private readonly zone: string) {
    this.offsetMinutes(0);
  }

  moment(at: Instant): Moment {
    const minutes = Math.floor(at / 60_000) + this.offsetMinutes(Math.floor(at / QUARTER_MS));
    const days = Math.floor(minutes / DAY_MINUTES);
    return { at, day: dayOfNumber(days), minute: minutes - days * DAY_MINUTES };
  }

  /** The instant at which a local day starts. */
  startOf(date: Day): Instant {
    return Temporal.PlainDate.from(date).toZonedDateTime(this.zone).epochMilliseconds as Instant;
  }

  /** The instant at which the next local day starts. */
  startOfNext(date: Day): Instant {
    return this.startOf(addDays(date, 1));
  }

  /** ISO 8601 with the site's offset. */
  text(at: Instant): string {
    if (this.told?.at !== at) this.told = { at, text: this.textOf(at) };
    return this.told.text;
  }

  private textOf(at: Instant): string {
    const offset = this.offsetMinutes(Math.floor(at / QUARTER_MS));
    const local = new Date(at + offset * 60_000).toISOString().slice(0, -1);
    const sign = offset < 0 ? '-' : '+';
    const pad = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    return `${local}${sign}${pad(Math.abs(offset) / 60)}:${pad(Math.abs(offset) % 60)}`;
  }

  private offsetMinutes(quarter: number): number {
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    const instant = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS);
    const minutes = instant.toZonedDateTimeISO(this.zone).offsetNanoseconds / 60e9;
    if (this.offsets.size >= KEPT) this.offsets.clear();
    this.offsets.set(quarter, minutes);
    return minutes;
  }
}
