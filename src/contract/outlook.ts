import { z } from 'zod';
import { Id } from './commands';
import { DayText, InstantText } from './protocol';
import { Language } from './reports';

/** An outlook is of at most this many days: today and two weeks. */
export const OUTLOOK_DAYS = 15;

const ONE_SERVICE = { path: ['service'], message: 'must be named for a picture' };

/** How many days from today on, of every service or of one; a picture is of one. */
export const OutlookQuery = z
  .strictObject({
    days: z.coerce.number().int().min(1).max(OUTLOOK_DAYS).default(1),
    service: Id.optional(),
    format: z.enum(['json', 'csv', 'svg']).default('json'),
    language: Language,
  })
  .refine(({ service, format }) => format !== 'svg' || service !== undefined, ONE_SERVICE)
  .meta({ id: 'OutlookQuery' });
export type OutlookQuery = z.infer<typeof OutlookQuery>;

const Seconds = z.number().min(0);

/** The wait of somebody who would come in a half-hour; or why it can't be told. */
export const OutlookWait = z
  .union([
    z.object({
      /** Half of those who come then wait no longer. */
      p50S: Seconds,
      /** Nine in ten wait no longer. */
      p90S: Seconds,
      expectedS: Seconds,
      /** Probability of being called that day; the figures are of those who are. */
      received: z.number().min(0).max(1),
    }),
    z.object({
      unknown: z.enum([
        'no-counter-for-service',
        'nothing-planned',
        'too-few-measures',
        'rarely-received',
      ]),
    }),
  ])
  .meta({ id: 'OutlookWait' });
export type OutlookWait = z.infer<typeof OutlookWait>;

/** A half-hour in which a service is open, or what it is open of it. */
export const OutlookHalfHour = z
  .object({
    /** Minutes since local midnight. */
    from: z.int().min(0).max(1439),
    to: z.int().min(1).max(1440),
    wait: OutlookWait,
    /** People expected to come then; null while too few days were seen. */
    arrivals: z.number().min(0).nullable(),
  })
  .meta({ id: 'OutlookHalfHour' });
export type OutlookHalfHour = z.infer<typeof OutlookHalfHour>;

/** The half-hours to come of a site, day by day; a closed service has none. */
export const Outlook = z
  .object({
    site: z.string(),
    /** IANA name of the time zone of the days and minutes. */
    zone: z.string(),
    days: z.array(
      z.object({
        day: DayText,
        /** When this day was last run forward. */
        ranAt: InstantText,
        services: z.array(z.object({ service: z.string(), halfHours: z.array(OutlookHalfHour) })),
      }),
    ),
  })
  .meta({ id: 'Outlook' });
export type Outlook = z.infer<typeof Outlook>;
