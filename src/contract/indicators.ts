import { z } from 'zod';
import { Id } from './commands';
import { DayText } from './protocol';
import { isOrdered, isShort, ORDERED, PeriodFields, SHORT } from './reports';

/** `compare`: with the same weekdays of 52 weeks before, or with nothing. */
export const IndicatorsQuery = z
  .strictObject({
    ...PeriodFields,
    service: Id.optional(),
    compare: z.enum(['previous-year', 'none']).default('none'),
    format: z.enum(['json', 'csv']).default('json'),
  })
  .refine(isOrdered, ORDERED)
  .refine(isShort, SHORT)
  .meta({ id: 'IndicatorsQuery' });
export type IndicatorsQuery = z.infer<typeof IndicatorsQuery>;

const Count = z.number().min(0);
const Share = z.number().min(0).max(1);
/** Why an indicator has no figure. */
const Reason = z.enum([
  'no-door-counter',
  'not-recorded',
  'no-room',
  'kept-elsewhere',
  'one-question',
  'no-appointment-hour',
  'by-construction',
  'not-watched',
]);

/** One figure of an indicator; `value` is null when there is nothing to measure, or too little. */
export const MeasureView = z
  .object({
    name: z.string(),
    /** Of a breakdown: the language, the channel, the score. */
    key: z.string().nullable(),
    unit: z.enum(['share', 'seconds', 'count']),
    value: z.number().nullable(),
    /** What it was measured on. */
    of: Count,
    /** Wilson's 95 % interval, of shares of answers. */
    lowest: Share.nullable(),
    highest: Share.nullable(),
    /** The same figure 52 weeks before. */
    before: z.number().nullable(),
  })
  .meta({ id: 'MeasureView' });
export type MeasureView = z.infer<typeof MeasureView>;

/** One indicator of the catalogue; not measured: with the reason, and no figure. */
export const IndicatorView = z
  .object({
    id: z.string(),
    formula: z.string(),
    /** Its figures are kept elsewhere. */
    elsewhere: z.boolean(),
    state: z.enum(['measured', 'not-measured']),
    reason: Reason.nullable(),
    /** Of all that it speaks of, how much could be measured; null when all of it is. */
    basis: z.object({ part: Count, of: Count }).nullable(),
    measures: z.array(MeasureView),
  })
  .meta({ id: 'IndicatorView' });
export type IndicatorView = z.infer<typeof IndicatorView>;

/** I-01 to I-38 of a period. */
export const IndicatorsReport = z
  .object({
    site: z.string(),
    service: z.string().nullable(),
    from: DayText,
    to: DayText,
    /** The days of 52 weeks before, when they were asked for. */
    before: z.object({ from: DayText, to: DayText, openDays: Count }).nullable(),
    openDays: Count,
    quality: z.object({
      /** Quarter-hours of the opening hours, and those in which nothing at all was recorded. */
      openQuarters: Count,
      holes: Count,
      /** Tickets given up within 60 s, in no figure. */
      excluded: Count,
      /** Of the visits ended, those that nobody ended; null of none. */
      autoClosed: Share.nullable(),
    }),
    indicators: z.array(IndicatorView),
    /** Waits of those received, by how long; `before`: 52 weeks before. */
    waits: z.array(
      z.object({
        fromS: Count,
        toS: Count.nullable(),
        count: Count,
        before: Count.nullable(),
      }),
    ),
    /** Counters that serve the same, three at least: none is shown alone. */
    counterGroups: z.array(
      z.object({
        services: z.array(z.string()),
        counters: Count,
        finished: Count,
        medianServiceS: Count.nullable(),
        p90ServiceS: Count.nullable(),
      }),
    ),
  })
  .meta({ id: 'IndicatorsReport' });
export type IndicatorsReport = z.infer<typeof IndicatorsReport>;

export const CommitmentsQuery = z
  .strictObject({ site: Id, year: z.coerce.number().int().min(2000).max(2100) })
  .meta({ id: 'CommitmentsQuery' });
export type CommitmentsQuery = z.infer<typeof CommitmentsQuery>;

/** One commitment of the label: the figure that decides, its target and where that is from. */
export const CommitmentView = z
  .object({
    nth: z.int().min(1).max(12),
    state: z.enum(['held', 'to-improve', 'not-measured']),
    reason: z.union([Reason, z.literal('too-few-measures')]).nullable(),
    indicators: z.array(z.string()),
    /** The indicator and the measure that decide; null when none can. */
    decides: z.object({ indicator: z.string(), measure: MeasureView }).nullable(),
    /** `source` empty: the objectives in force each day. */
    target: z
      .object({ value: z.number(), better: z.enum(['more', 'less']), source: z.string() })
      .nullable(),
    proof: z.enum(['reports', 'promises', 'lobby', 'accessibility', 'none']),
  })
  .meta({ id: 'CommitmentView' });
export type CommitmentView = z.infer<typeof CommitmentView>;

/** The twelve commitments over a calendar year, to date. */
export const CommitmentsReport = z
  .object({
    site: z.string(),
    year: z.number(),
    from: DayText,
    to: DayText,
    openDays: Count,
    commitments: z.array(CommitmentView),
  })
  .meta({ id: 'CommitmentsReport' });
export type CommitmentsReport = z.infer<typeof CommitmentsReport>;
