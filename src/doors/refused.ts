import type { FieldError, RefusalName } from '../contract/answers';
import type { Reopening } from '../core/refusals';

/** What a refusal carries besides its name. */
export interface RefusalDetails {
  readonly reopens?: Reopening;
  readonly errors?: readonly FieldError[];
}

/** A refusal on its way out of a door. */
export class RefusedRequest extends Error {
  constructor(
    readonly refusal: RefusalName,
    readonly details: RefusalDetails = {},
  ) {
    super(refusal);
  }
}

const NOT_FOUND: readonly RefusalName[] = [
  'unknown-site',
  'unknown-service',
  'unknown-counter',
  'unknown-ticket',
  'unknown-alert',
  'unknown-printer',
  'unknown-room',
  'unknown-visit',
  'visit-not-yet',
  'not-found',
];

const STATUSES: Partial<Record<RefusalName, number>> = {
  'bad-input': 400,
  'unknown-act': 400,
  'contradictory-rule': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'link-used': 410,
  'too-large': 413,
  'command-reused': 422,
  'too-many-requests': 429,
  internal: 500,
  overloaded: 503,
  'storage-unavailable': 503,
  'voice-unavailable': 503,
};

/** The HTTP status of a refusal: 409 when the state of the site is against it. */
export function statusOf(refusal: RefusalName): number {
  return STATUSES[refusal] ?? (NOT_FOUND.includes(refusal) ? 404 : 409);
}
