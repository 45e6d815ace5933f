import type { Batch } from '../engine/journal-port';

/** What facts change in the read models of a site. */
export type ModelChanges = Pick<Batch, 'site' | 'legs' | 'slots' | 'alerts'>;
