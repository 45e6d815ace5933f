/**
 * What a forward run starts from: the lobby as it is, by number and in seconds from now, and the
 * laws that it is believed to follow. No names, no clock: the run is a pure function of this.
 */

/** People who wait, one entry each, in the order of their ages within each line and rank. */
export interface People {
  readonly count: number;
  readonly line: Int32Array;
  /** 0 is the most urgent priority present. */
  readonly rank: Int32Array;
  /** The order of visits: the smaller, the older. */
  readonly age: Float64Array;
  readonly overtaken: Int32Array;
  /** Seconds waited so far. */
  readonly waited: Float64Array;
  /** Identity for the random numbers. */
  readonly key: Int32Array;
  /** 1: nobody really stands there; asks when they would be called, and takes no time. */
  readonly ghost: Uint8Array;
  /** When they come, seconds from now; 0 for those who wait. Ascending for ghosts yet to come. */
  readonly comesIn: Float64Array;
}

/** A stretch of planned or supposed opening of a counter, in seconds from now. */
export interface Stretch {
  readonly from: number;
  /** Infinity: until nobody waits. */
  readonly to: number;
}

/** A counter as the run finds it. */
export interface Desk {
  /** Lines by preference, as the dispatch rule reads them. */
  readonly lines: ArrayLike<number>;
  /** `shut`: closed; `idle`: open, with nobody; `busy`: with somebody; `paused`. */
  readonly state: 'shut' | 'idle' | 'busy' | 'paused';
  /** Line of the person present; -1 when there is none. */
  readonly serving: number;
  /** Seconds since the person present was called, or since the pause began, or since idle. */
  readonly elapsed: number;
  /** The planned openings from now on, the present one first; null when nothing is planned. */
  readonly plan: readonly Stretch[] | null;
  /** Length of a visit here, relative to the service's, by line. */
  readonly effect: Float64Array;
}

/** Arrivals in slots of equal length, the first of which began before now. */
export interface Arriving {
  /** Seconds from now at which the first slot began: zero or negative. */
  readonly startsIn: number;
  readonly slotS: number;
  readonly slots: number;
  /** Identity of the first slot, for the random numbers. */
  readonly key: number;
  /** Expected arrivals a second: slot × (line × ranks + rank). */
  readonly rate: Float64Array;
  /** Spread (σ of the logarithm) of the day's whole intensity that is not known yet. */
  readonly spread: number;
}

/** How long things last and how likely they are, by line. */
export interface Laws {
  /** Seconds that a counter is taken by a visit, ascending. */
  readonly visits: readonly Float64Array[];
  /** σ of the logarithm of the mean, as far as it is not known. */
  readonly visitSpread: Float64Array;
  readonly noShow: Float64Array;
  /** Seconds that a counter is held by somebody who does not come, ascending. */
  readonly holds: Float64Array;
  /** Rate at which people leave, a second, by line × stretch of {@link PATIENCE_BOUNDS}. */
  readonly leaving: Float64Array;
  /** Seconds between the end of a visit and the next call while people wait, ascending. */
  readonly turnaround: Float64Array;
  /** Unplanned pauses: rate a second of work, and lengths in seconds, ascending. */
  readonly pauseRate: number;
  readonly pauses: Float64Array;
  /** Rates a second at which counters without a plan close and open again. */
  readonly closing: number;
  readonly opening: number;
}

/** Seconds at which the rate of leaving may change; the last stretch is open. */
export const PATIENCE_BOUNDS = [0, 120, 600, 1800, 3600] as const;

/** A lobby at an instant. */
export interface Start {
  readonly lines: number;
  readonly ranks: number;
  /** Times that the oldest of a line may be overtaken; Infinity: no bound. */
  readonly bound: number;
  readonly people: People;
  readonly desks: readonly Desk[];
  readonly arriving: Arriving;
  readonly laws: Laws;
  /** No run goes on longer than this, seconds. */
  readonly horizon: number;
  /** Identity of the site, for the random numbers. */
  readonly key: number;
}
