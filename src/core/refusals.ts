import type { Fact } from './facts';
import type { Refusal } from './refusal';
import type { Day } from './time';

/** A local time at which a service opens again. */
export interface Reopening {
  readonly day: Day;
  readonly minute: number;
}

export type Decision =
  | { readonly ok: true; readonly facts: readonly Fact[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly reopens?: Reopening };

export const happened = (...facts: Fact[]): Decision => ({ ok: true, facts });
export const refused = (refusal: Refusal): Decision => ({ ok: false, refusal });
