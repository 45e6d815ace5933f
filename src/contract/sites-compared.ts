import { z } from 'zod';

/** A month of a site's calendar, `YYYY-MM`. */
const MonthText = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month as 2026-11');

const ORDERED = { path: ['to'], message: 'must not be before from' };
/** So many months can be compared at once. */
const MOST_MONTHS = 60;
const SHORT = { path: ['to'], message: `must be less than ${MOST_MONTHS} months after from` };

const monthsIn = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5));

/** The months of all the sites that whoever asks may see. */
export const SitesComparedQuery = z
  .strictObject({
    from: MonthText,
    to: MonthText,
    format: z.enum(['json', 'csv']).default('json'),
  })
  .refine(({ from, to }) => from <= to, ORDERED)
  .refine(({ from, to }) => monthsIn(to) - monthsIn(from) < MOST_MONTHS, SHORT)
  .meta({ id: 'SitesComparedQuery' });
export type SitesComparedQuery = z.infer<typeof SitesComparedQuery>;

const Count = z.int().min(0);

/** Sites beside each other, month by month; a month in which nobody came is not there. */
export const SitesCompared = z
  .object({
    from: MonthText,
    to: MonthText,
    months: z.array(
      z.object({
        site: z.string(),
        month: MonthText,
        taken: Count,
        /** Waits that had an objective in force. */
        judged: Count,
        /** 0–1, of those, within it; null under 20. */
        withinTarget: z.number().min(0).max(1).nullable(),
      }),
    ),
  })
  .meta({ id: 'SitesCompared' });
export type SitesCompared = z.infer<typeof SitesCompared>;
