import type { Weekday } from '../../core/time';
import { pour } from '../histogram';
import { accumulate, type RunningFigures, runningFigures } from '../slot-sum';

/** What a weekday's quarter-hour adds up to, for the peak hours. */
export interface PeakCell {
  taken: number;
  readonly waits: Record<string, number>;
}

/** Quarter-hours alike for the staffing: see `staffing/cover.ts`. */
export interface StaffedKind {
  readonly service: string;
  readonly arrivals: number;
  /** Counters open, to a hundredth. */
  readonly open: number;
  readonly withinS: number;
  readonly share: number;
  count: number;
}

/**
 * Everything that the indicators of a period are made of: sums only, so that those of two periods are
 * the sums of theirs. Seconds unless said.
 */
export interface PeriodSums {
  /** Of the service asked, or of all of them; counters' and rooms' terms are of the whole site. */
  readonly figures: RunningFigures;
  /** Days of which slots were looked for, and those that had any work. */
  days: number;
  openDays: number;
  /** Time with at least one open counter, and of it with an accessible one, by the quarter-hour. */
  staffedS: number;
  accessibleS: number;
  /** Time with an open counter after the last closing of the day. */
  overtimeS: number;
  /** Quarter-hours inside the opening hours, and those of them in which nothing at all was recorded. */
  openQuarters: number;
  holes: number;
  readonly peaks: Map<string, PeakCell>;
  readonly staffed: Map<string, StaffedKind>;
  /** Service times by service: their number and their sum. */
  readonly services: Map<string, { count: number; sumS: number }>;
}

/** Of no day at all. */
export function emptySums(): PeriodSums {
  return {
    figures: runningFigures(),
    days: 0,
    openDays: 0,
    staffedS: 0,
    accessibleS: 0,
    overtimeS: 0,
    openQuarters: 0,
    holes: 0,
    peaks: new Map(),
    staffed: new Map(),
    services: new Map(),
  };
}

const NUMBERS = [
  'days',
  'openDays',
  'staffedS',
  'accessibleS',
  'overtimeS',
  'openQuarters',
  'holes',
] as const;

/** The cell of a weekday's quarter-hour, made when it is not there. */
export function peakCell(sums: PeriodSums, weekday: Weekday, minute: number): PeakCell {
  const key = `${weekday} ${minute}`;
  let cell = sums.peaks.get(key);
  if (!cell) sums.peaks.set(key, (cell = { taken: 0, waits: {} }));
  return cell;
}

/** Adds so many quarter-hours of one kind. */
export function addStaffed(sums: PeriodSums, kind: StaffedKind): void {
  const { service, arrivals, open, withinS, share } = kind;
  const key = `${service} ${arrivals} ${open} ${withinS} ${share}`;
  const known = sums.staffed.get(key);
  if (known) known.count += kind.count;
  else sums.staffed.set(key, { ...kind });
}

/** Adds the service times of a service. */
export function addServices(sums: PeriodSums, service: string, count: number, sumS: number): void {
  const known = sums.services.get(service) ?? { count: 0, sumS: 0 };
  sums.services.set(service, { count: known.count + count, sumS: known.sumS + sumS });
}

/** Adds a period to another in place. */
export function addSums(into: PeriodSums, from: PeriodSums): void {
  accumulate(into.figures, from.figures);
  for (const name of NUMBERS) into[name] += from[name];
  for (const [key, { taken, waits }] of from.peaks) {
    const cell = into.peaks.get(key) ?? { taken: 0, waits: {} };
    cell.taken += taken;
    pour(cell.waits, waits);
    into.peaks.set(key, cell);
  }
  for (const kind of from.staffed.values()) addStaffed(into, kind);
  for (const [service, { count, sumS }] of from.services) addServices(into, service, count, sumS);
}
