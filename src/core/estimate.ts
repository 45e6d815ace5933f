/** Why a wait can't be told; the screens say it in words. */
export type UnknownReason =
  | 'no-open-counter'
  | 'no-counter-for-service'
  | 'too-few-measures'
  /** Counters are open, and somebody who came now would most likely not be called in hours. */
  | 'too-long'
  | 'service-closed'
  | 'not-waiting'
  /** The ticket was given by a kiosk that was cut off: nothing was told. */
  | 'offline';

/** A wait: a central 90 % range and the mean, in seconds; or the reason why it is not known. */
export type Estimate =
  | {
      readonly lowS: number;
      readonly expectedS: number;
      readonly highS: number;
      /** Probability, 0–1, of being called before the service closes today; absent: not told. */
      readonly beforeClosing?: number;
    }
  | { readonly unknown: UnknownReason; readonly beforeClosing?: number };
