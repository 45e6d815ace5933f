import { z } from 'zod';
import { Id } from './commands';
import { DayText, InstantText } from './protocol';
import { WeekText } from './weekly';

export const KeptWeeksQuery = z.strictObject({ site: Id }).meta({ id: 'KeptWeeksQuery' });
export type KeptWeeksQuery = z.infer<typeof KeptWeeksQuery>;

export const KeptWeekQuery = z
  .strictObject({ site: Id, week: WeekText })
  .meta({ id: 'KeptWeekQuery' });
export type KeptWeekQuery = z.infer<typeof KeptWeekQuery>;

/** The weekly reports of a site as they were made, the newest first. */
export const KeptWeeks = z
  .object({
    reports: z.array(
      z.object({
        week: z.string(),
        from: DayText,
        to: DayText,
        madeAt: InstantText,
        /** `kept`: nobody is to have it; `due`: not sent yet; `given-up`: after twelve attempts. */
        state: z.enum(['kept', 'due', 'sent', 'given-up']),
        sentAt: InstantText.nullable(),
        attempts: z.int().min(0),
        /** Why the last attempt failed; null: it did not. */
        failure: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'KeptWeeks' });
export type KeptWeeks = z.infer<typeof KeptWeeks>;
