import { z } from 'zod';
import { Id } from './commands';
import { DayText } from './protocol';
import { isOrdered, Language, ORDERED, PeriodFields } from './reports';

/** Advice is worked out for at most this many days at a time. */
export const STAFFING_DAYS = 7;

const DAY_MS = 86_400_000;
const isFew = ({ from, to }: { from: string; to: string }): boolean =>
  Date.parse(to) - Date.parse(from) < STAFFING_DAYS * DAY_MS;

/** The days to advise on and to judge; a picture is of one. */
export const StaffingQuery = z
  .strictObject({
    ...PeriodFields,
    format: z.enum(['json', 'csv', 'svg']).default('json'),
    language: Language,
  })
  .refine(isOrdered, ORDERED)
  .refine(isFew, { path: ['to'], message: `must be less than ${STAFFING_DAYS} days after from` })
  .refine(({ from, to, format }) => format !== 'svg' || from === to, {
    path: ['to'],
    message: 'must be from for a picture',
  })
  .meta({ id: 'StaffingQuery' });
export type StaffingQuery = z.infer<typeof StaffingQuery>;

const Share = z.number().min(0).max(1);
const Amount = z.number().min(0);
const Minute = z.int().min(0).max(1440);

/** One half-hour: what is advised; of a past day, what was open and what came of it as well. */
export const StaffingHalfHour = z
  .object({
    /** Minutes since local midnight. */
    from: Minute,
    to: Minute,
    /** People expected. */
    arrivals: Amount,
    /** What Erlang's formula says of the half-hour alone. */
    erlang: z.int().min(0),
    /** The least number of counters that holds the objective in the day run forward. */
    advised: z.int().min(0),
    /** Counters planned; null: there is no plan. */
    planned: Amount.nullable(),
    /** Share within the objective: asked, and expected with the advice, and with one counter less. */
    asked: Share.nullable(),
    expected: Share.nullable(),
    withOneLess: Share.nullable(),
    /** Of a past day; null of one to come. */
    past: z
      .object({
        people: z.int().min(0),
        /** Mean number of counters open. */
        open: Amount,
        followed: z.boolean(),
        within: Share.nullable(),
        /** Of the same people, had the advice been followed. */
        wouldBe: Share.nullable(),
        held: z.boolean().nullable(),
        wouldHold: z.boolean().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'StaffingHalfHour' });
export type StaffingHalfHour = z.infer<typeof StaffingHalfHour>;

/** Half-hours, and in how many of them something was so. */
const Count = z.object({ of: z.int().min(0), held: z.int().min(0) });

/** What the advice was worth: half-hours in which it was followed, in which not, and with it. */
export const StaffingVerdict = z
  .object({ followed: Count, notFollowed: Count, withAdvice: Count })
  .meta({ id: 'StaffingVerdict' });
export type StaffingVerdict = z.infer<typeof StaffingVerdict>;

/** Counters advised, day by day, for the services that share them, and what became of past advice. */
export const StaffingReport = z
  .object({
    site: z.string(),
    from: DayText,
    to: DayText,
    verdict: StaffingVerdict,
    days: z.array(
      z.object({
        day: DayText,
        parts: z.array(
          z.object({
            services: z.array(z.string()),
            /** Counters that there are for them. */
            counters: z.int().min(0),
            blank: z.enum(['closed', 'no-objective', 'too-few-measures']).nullable(),
            halfHours: z.array(StaffingHalfHour),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'StaffingReport' });
export type StaffingReport = z.infer<typeof StaffingReport>;

const Stretch = { from: z.int().min(0).max(1439), to: z.int().min(1).max(1440) };
const FORWARD = { path: ['to'], message: 'must be after from' };
const forward = ({ from, to }: { from: number; to: number }): boolean => from < to;

/** Something that could have been otherwise; minutes since local midnight. */
export const WhatIfChange = z
  .discriminatedUnion('type', [
    z
      .strictObject({ type: z.literal('counter'), counter: Id, ...Stretch })
      .refine(forward, FORWARD),
    z.strictObject({ type: z.literal('lunch'), counter: Id, ...Stretch }).refine(forward, FORWARD),
    z.strictObject({ type: z.literal('merge'), services: z.array(Id).min(2).max(50) }),
    z.strictObject({ type: z.literal('arrivals'), factor: z.number().min(0.2).max(3) }),
  ])
  .meta({ id: 'WhatIfChange' });
export type WhatIfChange = z.infer<typeof WhatIfChange>;

/** Which day, and what would be otherwise; nothing: the day as the model replays it. */
export const WhatIfBody = z
  .strictObject({
    site: Id,
    day: DayText,
    changes: z.array(WhatIfChange).max(20).default([]),
    format: z.enum(['json', 'svg']).default('json'),
    language: Language,
  })
  .meta({ id: 'WhatIfBody' });
export type WhatIfBody = z.infer<typeof WhatIfBody>;

/** The waits of some people; shares and counts are means over the runs. */
export const WaitedView = z
  .object({
    people: Amount,
    meanWaitS: Amount.nullable(),
    p50S: Amount.nullable(),
    p90S: Amount.nullable(),
    within: Share.nullable(),
    notReceived: Amount,
  })
  .meta({ id: 'WaitedView' });

/** A day as it is, or as it would be. */
export const WhatIfCourse = z
  .object({
    totals: WaitedView,
    halfHours: z.array(
      z.object({
        from: Minute,
        counters: Amount,
        all: WaitedView,
        services: z.array(z.object({ service: z.string(), waited: WaitedView })),
      }),
    ),
  })
  .meta({ id: 'WhatIfCourse' });
export type WhatIfCourse = z.infer<typeof WhatIfCourse>;

const Difference = z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable();

/** A day before and after the changes. */
export const WhatIf = z
  .object({
    site: z.string(),
    day: DayText,
    /** Of a past day the people are those who came, with the lengths that were seen. */
    past: z.boolean(),
    runs: z.int().min(1),
    /** By how much the replay without changes misses the mean waits of the half-hours, seconds; null of a day to come. */
    replayErrorS: Amount.nullable(),
    /** What really happened, of a past day. */
    real: WaitedView.nullable(),
    before: WhatIfCourse,
    after: WhatIfCourse,
    /** After less before, with the central 90 % of the runs. */
    difference: z.object({ meanWaitS: Difference, within: Difference, notReceived: Difference }),
  })
  .meta({ id: 'WhatIf' });
export type WhatIf = z.infer<typeof WhatIf>;
