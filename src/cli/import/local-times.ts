import { Temporal } from 'temporal-polyfill';
import { type Instant, instant } from '../../core/time';

const QUARTER_MS = 900_000;
/** Offsets are kept for this many quarter-hours: a year. */
const KEPT = 40_000;

const SHAPE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?$/;

function offsetMs(text: string): number {
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Milliseconds of a plain date and time as if in UTC; null when there is no such date or time. */
function plainMs(date: string, time: string): number | null {
  const ms = Date.parse(`${date}T${time}Z`);
  // The 30th of February would be the 2nd of March, 24:00 the next day.
  const real = !Number.isNaN(ms) && new Date(ms).toISOString() === `${date}T${time}.000Z`;
  return real && ms >= 0 ? ms : null;
}

/** Reads instants of ISO 8601; those without an offset are what the clocks of a zone showed. */
export class LocalTimes {
  private readonly offsets = new Map<number, number>();

  /** Throws when there is no such zone. */
  constructor(private readonly zone: string) {
    this.zoneOffsetMs(0);
  }

  /** Null for what is not an instant, e.g. 30 February. */
  read(text: string): Instant | null {
    const found = SHAPE.exec(text);
    if (!found) return null;
    const [, date = '', time = '', second = '00', fraction = '0', zone] = found;
    const plain = plainMs(date, `${time}:${second}`);
    if (plain === null) return null;
    const offset = zone === undefined ? this.zoneOffsetMs(plain) : offsetMs(zone);
    return instant(plain + Math.floor(Number(`0.${fraction}`) * 1000) - offset);
  }

  /**
   * What the clocks are ahead of UTC at a local time. In an hour that comes twice it is the first;
   * in one that is skipped, the time goes on as before: RFC 5545, Temporal's "compatible".
   */
  private zoneOffsetMs(plain: number): number {
    const quarter = Math.floor(plain / QUARTER_MS);
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    const local = new Date(quarter * QUARTER_MS).toISOString().slice(0, -1);
    const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(this.zone);
    const offset = quarter * QUARTER_MS - zoned.epochMilliseconds;
    if (this.offsets.size >= KEPT) this.offsets.clear();
    this.offsets.set(quarter, offset);
    return offset;
  }
}
