import type { Fact } from './facts';
import type { Day } from './time';

/** Why a command was not carried out: a noun that every screen translates. */
export type Refusal =
  | 'unknown-service'
  | 'unknown-counter'
  | 'unknown-ticket'
  | 'unknown-act'
  | 'service-closed'
  | 'intake-stopped'
  | 'contradictory-rule'
  | 'appointment-only'
  | 'no-appointments'
  | 'counter-closed'
  | 'counter-paused'
  | 'counter-busy'
  | 'counter-already-open'
  | 'counter-not-paused'
  | 'service-not-served'
  | 'nobody-waiting'
  | 'nobody-called'
  | 'already-arrived'
  | 'recall-limit'
  | 'ticket-not-waiting'
  | 'ticket-not-aside'
  | 'ticket-being-received'
  | 'same-service'
  | 'nothing-to-undo'
  | 'too-late-to-undo'
  | 'site-imported';

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
