import { z } from 'zod';
import { mondayOf } from '../core/iso-week';
import { Id } from './commands';
import { DayText } from './protocol';
import { QualityView } from './reports';

/** A week as ISO 8601 names it: `2026-W47`. */
export const WeekText = z
  .string()
  .refine((week) => mondayOf(week) !== null, 'must be a week such as 2026-W47');

export const WeeklyQuery = z
  .strictObject({
    site: Id,
    week: WeekText,
    format: z.enum(['json', 'pdf']).default('json'),
  })
  .meta({ id: 'WeeklyQuery' });
export type WeeklyQuery = z.infer<typeof WeeklyQuery>;

const Count = z.int().min(0);
const Amount = z.number().min(0);
const Share = z.number().min(0).max(1);
const Minute = z.int().min(0).max(1439);

/** A figure of the week, and the same of the four weeks before taken together. */
export const WeeklyFigure = z
  .object({
    /** Null: under 20 measures. */
    value: Amount.nullable(),
    before: Amount.nullable(),
    /** Measures that the value rests on. */
    of: Count,
  })
  .meta({ id: 'WeeklyFigure' });
export type WeeklyFigure = z.infer<typeof WeeklyFigure>;

/** One of the half-hours in which most people waited beyond the objective. */
export const WorstHalfHour = z
  .object({
    day: DayText,
    minute: Minute,
    service: z.string(),
    /** People called who began to wait then; and those of them beyond the objective. */
    judged: Count,
    late: Count,
    meanWaitS: Amount.nullable(),
    arrivals: Count,
    /** Mean of the same half-hour and weekday over the four weeks before; null: there was none. */
    usual: Amount.nullable(),
    /** Mean number of counters open for the service. */
    open: Amount,
    /** Counters that the objective needed by Erlang-C; null: not to be computed. */
    needed: Count.nullable(),
    cause: z.enum(['counters', 'arrivals', 'line-before', 'unexplained']),
  })
  .meta({ id: 'WorstHalfHour' });
export type WorstHalfHour = z.infer<typeof WorstHalfHour>;

const Actions = z.array(
  z.object({
    action: z.string(),
    times: Count,
    /** Wait back under the target after it. */ back: Count,
  }),
);

/** What was foreseen and done about the wait; or why that is not known. */
export const WeeklyRegulation = z
  .union([
    z.object({
      raised: Count,
      breached: Count,
      acted: Count,
      /** Within ten minutes. */
      actedSoon: Count,
      back: Count,
      helpAsked: Count,
      actions: Actions,
    }),
    z.object({ unknown: z.literal('imported') }),
  ])
  .meta({ id: 'WeeklyRegulation' });
export type WeeklyRegulation = z.infer<typeof WeeklyRegulation>;

/** People with a priority, or with an appointment. */
export const WeeklyGroup = z
  .object({
    taken: Count,
    received: Count,
    within: Share.nullable(),
    p90S: Amount.nullable(),
  })
  .meta({ id: 'WeeklyGroup' });
export type WeeklyGroup = z.infer<typeof WeeklyGroup>;

/** A day of the week after. */
export const DayAhead = z
  .object({
    day: DayText,
    /** Closed all day, or open by other hours than usual. */
    special: z.enum(['holiday', 'closed', 'other-hours']).nullable(),
    /** Null: too few days were seen. */
    arrivals: Amount.nullable(),
    /** The longest wait foreseen that nine in ten will not exceed, and when. */
    longest: z.object({ p90S: Amount, minute: Minute, service: z.string() }).nullable(),
    /** Most counters needed in a half-hour, before and from 13 h; null: not to be computed. */
    morning: Count.nullable(),
    afternoon: Count.nullable(),
  })
  .meta({ id: 'DayAhead' });
export type DayAhead = z.infer<typeof DayAhead>;

/** The week of a site on two pages; every figure by the formulas of `src/affluence`. */
export const WeeklyReport = z
  .object({
    site: z.string(),
    week: z.string(),
    from: DayText,
    to: DayText,
    /** Days on which somebody came or a counter was open. */
    openDays: Count,
    /** How many of the four weeks before had such a day. */
    weeksBefore: Count,
    figures: z.object({
      received: WeeklyFigure,
      within: WeeklyFigure,
      p90S: WeeklyFigure,
      left: WeeklyFigure,
      satisfied: WeeklyFigure,
    }),
    quality: QualityView,
    /** Tickets taken, by day and half-hour. */
    arrivals: z.object({
      minutes: z.array(Minute),
      days: z.array(z.object({ day: DayText, values: z.array(Count) })),
    }),
    /** P90 of the wait in seconds, by day and hour; null under 20 measures. */
    waits: z.object({
      minutes: z.array(Minute),
      days: z.array(z.object({ day: DayText, values: z.array(Amount.nullable()) })),
    }),
    worst: z.array(WorstHalfHour),
    regulation: WeeklyRegulation,
    promises: z.object({
      made: Count,
      kept: Share.nullable(),
      coverage: Share.nullable(),
      blanks: Share.nullable(),
      /** The service with the least kept; null: none could be judged. */
      least: z.object({ service: z.string(), kept: Share }).nullable(),
    }),
    priority: WeeklyGroup,
    appointments: WeeklyGroup,
    /** Null: the week after is over, or too far away. */
    ahead: z.array(DayAhead).nullable(),
  })
  .meta({ id: 'WeeklyReport' });
export type WeeklyReport = z.infer<typeof WeeklyReport>;
