import type { ServiceId } from '../core/ids';
import type { Day } from '../core/time';

/** Why the wait of a half-hour can't be told. */
export type OutlookBlank =
  'no-counter-for-service' | 'nothing-planned' | 'too-few-measures' | 'rarely-received';

/** The wait of somebody who would come in a half-hour, in seconds, over the runs that call them. */
export interface OutlookWait {
  readonly p50S: number;
  readonly p90S: number;
  readonly expectedS: number;
  /** Share of the runs, 0–1, in which they are called that day at all. */
  readonly received: number;
}

/** A half-hour, or what a service is open of it, in minutes since local midnight. */
export interface HalfHour {
  readonly from: number;
  readonly to: number;
  readonly wait: OutlookWait | { readonly unknown: OutlookBlank };
  /** People expected to come then; null while too few days were seen. */
  readonly arrivals: number | null;
}

/** The coming half-hours of one service on one day. */
export interface ServiceOutlook {
  readonly service: ServiceId;
  /** Empty when the service is closed, or has no half-hour left. */
  readonly halfHours: readonly HalfHour[];
}

/** The coming half-hours of a day. */
export interface DayOutlook {
  readonly day: Day;
  readonly services: readonly ServiceOutlook[];
}

/** With fewer runs in which somebody is called at all, their wait is not told. */
const CALLED_SHARE = 0.5;
/** More digits would say nothing. */
const tenths = (value: number): number => Math.round(10 * value) / 10;

/** What the waits of the runs come to, Infinity being never; `waits` is sorted in place. */
export function waitOf(waits: Float64Array): HalfHour['wait'] {
  waits.sort();
  const never = waits.indexOf(Infinity);
  const called = never < 0 ? waits : waits.subarray(0, never);
  const received = waits.length === 0 ? 0 : called.length / waits.length;
  if (called.length === 0 || received < CALLED_SHARE) return { unknown: 'rarely-received' };
  const sum = called.reduce((total, wait) => total + wait, 0);
  // Nearest rank: the smallest wait that so many do not exceed.
  const rank = (share: number): number =>
    tenths(called[Math.ceil(share * called.length) - 1] as number);
  return {
    p50S: rank(0.5),
    p90S: rank(0.9),
    expectedS: tenths(sum / called.length),
    received: Math.round(100 * received) / 100,
  };
}
