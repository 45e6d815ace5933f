import type { Ticket } from '../../core/site';
import { bucketOf } from '../histogram';

/** Terms in the making. */
export type Parts = Record<string, number>;

/** Adds one duration to a distribution and to its sum `NAMES`, e.g. `receptionS`; seconds. */
export function measure(parts: Parts, name: string, seconds: number): void {
  parts[`${name}~${bucketOf(seconds)}`] = 1;
  parts[`${name}S`] = seconds;
}

/**
 * The cuts that a ticket's figures are kept under besides the whole: its channel always; its
 * priority and that it has an appointment only when there is any, so that the ordinary costs nothing.
 */
export function cutsOf({ channel, priority, appointment }: CutBy): string[] {
  const cuts = [`channel=${channel}/`];
  if (priority > 0) cuts.push(`priority=${priority}/`);
  if (appointment) cuts.push('appointment=1/');
  return cuts;
}

type CutBy = Pick<Ticket, 'channel' | 'priority' | 'appointment'>;
