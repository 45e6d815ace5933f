import { z } from 'zod';
import { Id } from './commands';
import { TextsShape } from './protocol';

export const LighterQuery = z
  .strictObject({
    service: Id,
    /** How fast one goes, km/h; walking when absent. */
    speed: z.coerce.number().min(1).max(60).optional(),
  })
  .meta({ id: 'LighterQuery' });
export type LighterQuery = z.infer<typeof LighterQuery>;

/** Sites near by that offer the same service with a clearly shorter wait, the way counted. */
export const LighterSites = z
  .object({
    site: z.string(),
    service: z.string(),
    /** What nine in ten of those who come now do not exceed here; null: not known. */
    waitS: z.number().min(0).nullable(),
    sites: z.array(
      z.object({
        site: z.string(),
        name: TextsShape,
        address: TextsShape.nullable(),
        distanceM: z.number().min(0),
        walkS: z.number().min(0),
        waitS: z.number().min(0),
        savedS: z.number().min(0),
      }),
    ),
  })
  .meta({ id: 'LighterSites' });
export type LighterSites = z.infer<typeof LighterSites>;
