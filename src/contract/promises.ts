import { z } from 'zod';
import { Id } from './commands';
import { DayText } from './protocol';
import { isOrdered, isShort, Language, ORDERED, PeriodFields, SHORT } from './reports';

const HOURS_ONLY = { path: ['by'], message: 'must be hour for a picture' };

/** Promises of a period; `by`: what each line is about. The picture is by hour. */
export const PromisesQuery = z
  .strictObject({
    ...PeriodFields,
    service: Id.optional(),
    by: z.enum(['service', 'hour', 'day']).default('service'),
    format: z.enum(['json', 'svg', 'csv']).default('json'),
    language: Language,
  })
  .refine(isOrdered, ORDERED)
  .refine(isShort, SHORT)
  .refine(({ by, format }) => format !== 'svg' || by === 'hour', HOURS_ONLY)
  .meta({ id: 'PromisesQuery' });
export type PromisesQuery = z.infer<typeof PromisesQuery>;

const Count = z.int().min(0);
const Share = z.number().min(0).max(1);

/** Why a figure is blank. */
const Blank = z.enum(['too-few-measures', 'nobody-waited']);

/** A figure and the number of measures that it rests on; or why it is blank. */
export const PromiseFigure = z
  .union([z.object({ value: z.number(), of: Count }), z.object({ unknown: Blank, of: Count })])
  .meta({ id: 'PromiseFigure' });
export type PromiseFigure = z.infer<typeof PromiseFigure>;

/** A share with its 95 % interval (Wilson); or why it is blank. */
export const PromiseShare = z
  .union([
    z.object({ value: Share, lowest: Share, highest: Share, of: Count }),
    z.object({ unknown: Blank, of: Count }),
  ])
  .meta({ id: 'PromiseShare' });
export type PromiseShare = z.infer<typeof PromiseShare>;

/** What was promised at the taking of tickets, and what became of it; seconds unless said. */
export const PromisesView = z
  .object({
    /** Ranges told. */
    made: Count,
    /** Blanks told instead, by their reason. */
    blanks: z.record(z.string(), Count),
    /** Ranges whose first wait ended with a call: these are compared with it. */
    judged: Count,
    inside: Count,
    /** Called before the lower bound. */
    below: Count,
    /** Called after the upper bound. */
    above: Count,
    /** Called by the upper bound at the latest. */
    kept: Count,
    /** Left before being called. */
    left: Count,
    /** Of these, after the upper bound: broken promises too. */
    leftLate: Count,
    /** Let others pass, so that nothing is compared. */
    postponed: Count,
    /** Still in line when the day was closed. */
    closed: Count,
    /** inside ÷ judged. */
    coverage: PromiseShare,
    /** kept ÷ (judged + leftLate). */
    keptShare: PromiseShare,
    /** Blanks ÷ (made + blanks). */
    blanksShare: PromiseFigure,
    /** (Mean told − mean wait) ÷ mean wait. */
    bias: PromiseFigure,
    /** Mean absolute error. */
    maeS: PromiseFigure,
    rmseS: PromiseFigure,
    /** Of all the ranges told. */
    meanWidthS: PromiseFigure,
    /** Of those judged: what was told (the mean of each range), and what was waited. */
    meanToldS: PromiseFigure,
    meanWaitS: PromiseFigure,
  })
  .meta({ id: 'PromisesView' });
export type PromisesView = z.infer<typeof PromisesView>;

/** One line, about a service, an hour of taking or a day; the other two are null. */
const PromisesLine = z.object({
  service: z.string().nullable(),
  /** Minutes since local midnight at which the hour of taking starts. */
  minute: z.int().min(0).max(1380).nullable(),
  day: DayText.nullable(),
  figures: PromisesView,
});

/** The ledger of a period. */
export const PromisesReport = z
  .object({
    site: z.string(),
    service: z.string().nullable(),
    from: DayText,
    to: DayText,
    by: z.enum(['service', 'hour', 'day']),
    /** The share of waits that a range is made to hold. */
    aim: Share,
    totals: PromisesView,
    lines: z.array(PromisesLine),
  })
  .meta({ id: 'PromisesReport' });
export type PromisesReport = z.infer<typeof PromisesReport>;
