import { z } from 'zod';
import { Id } from './commands';
import { OUTLOOK_DAYS } from './outlook';
import { DayText, InstantText, TextsShape } from './protocol';

/** Under which terms the best moments may be used by anybody. */
export const LICENCE = {
  name: 'Licence Ouverte / Open Licence 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const;

export const BestTimesQuery = z
  .strictObject({
    service: Id.optional(),
    days: z.coerce.number().int().min(1).max(OUTLOOK_DAYS).default(7),
    format: z.enum(['json', 'csv']).default('json'),
  })
  .meta({ id: 'BestTimesQuery' });
export type BestTimesQuery = z.infer<typeof BestTimesQuery>;

const Wait = {
  /** Minutes since local midnight. */
  from: z.int().min(0).max(1439),
  to: z.int().min(1).max(1440),
  /** Seconds that half of those who come then, and nine in ten, do not exceed. */
  p50S: z.number().min(0),
  p90S: z.number().min(0),
};

/** Half-hours one after the other, and how far what is told of them can be relied on. */
export const BestStretch = z
  .object({ ...Wait, confidence: z.enum(['high', 'medium', 'low']) })
  .meta({ id: 'BestStretch' });
export type BestStretch = z.infer<typeof BestStretch>;

/** The best moments to come, by service and day: aggregates, and nobody in particular. */
export const BestTimes = z
  .object({
    site: z.string(),
    name: TextsShape,
    zone: z.string(),
    licence: z.object({ name: z.string(), url: z.string() }),
    madeAt: InstantText,
    services: z.array(
      z.object({
        service: z.string(),
        name: TextsShape,
        /** Days that were learned from. */
        knownDays: z.int().min(0),
        days: z.array(
          z.object({
            day: DayText,
            /** Nothing left to come to on that day. */
            closed: z.boolean(),
            best: z.array(BestStretch),
            avoid: z.array(BestStretch),
            /** The half-hours of which the wait is known. */
            halfHours: z.array(z.object(Wait)),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'BestTimes' });
export type BestTimes = z.infer<typeof BestTimes>;
