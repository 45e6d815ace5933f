import { Temporal } from 'temporal-polyfill';
import { type Instant, instant } from '../../core/time';

const QUARTER_MS = 900_000;
/** Offsets are kept for this many quarter-hours: a year. */
const KEPT = 40_000;

const SHAPE =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?$/;

function offsetMs(text: string): number {
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Milliseconds of a plain date and time as if in UTC; null when there is no such date or time. */
function plainMs(parts: readonly string[]): number | null {
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  if (hour > 23 || minute > 59 || second > 59 || year < 1970 || year > 2199) return null;
  const ms = Date.UTC(year, month - 1, date, hour, minute, second);
  const real = new Date(ms).getUTCDate() === date && new Date(ms).getUTCMonth() === month - 1;
  return real ? ms : null;
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
    const [, year = '', month = '', date = '', hour = '', minute = '', second = '0'] = found;
    const plain = plainMs([year, month, date, hour, minute, second]);
    if (plain === null) return null;
    const fraction = Math.floor(Number(`0.${found[7] ?? '0'}`) * 1000);
    const offset = found[8] === undefined ? this.zoneOffsetMs(plain) : offsetMs(found[8]);
    return instant(plain + fraction - offset);
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
