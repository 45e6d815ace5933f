import { z } from 'zod';
import { type Language as AnyLanguage, LANGUAGES } from '../core/languages';
import { Id } from './commands';
import { DayText } from './protocol';

/** What a heat map can show. */
export const METRICS = [
  'taken',
  'waiting',
  'medianWait',
  'p90Wait',
  'withinTarget',
  'openCounters',
] as const;
export type Metric = (typeof METRICS)[number];

/** Languages of the charts: all but easy-to-read French, which is for visitors. */
export type ChartLanguage = Exclude<AnyLanguage, 'fr-x-falc'>;
export const CHART_LANGUAGES: readonly ChartLanguage[] = LANGUAGES.filter(
  (one) => one !== 'fr-x-falc',
);

/** A report covers at most this many years. */
export const LONGEST_YEARS = 5;

/** What every report of a period is asked with. */
export const PeriodFields = { site: Id, from: DayText, to: DayText };
/** Of a chart's words. */
export const Language = z.enum(CHART_LANGUAGES).default('fr');

interface PeriodAsked {
  from: string;
  to: string;
}

// Days as text are in the order of time, also against a 29 February that is not there.
/** Whether a period goes forward. */
export const isOrdered = ({ from, to }: PeriodAsked): boolean => from <= to;
/** Whether a period is of less than {@link LONGEST_YEARS}. */
export const isShort = ({ from, to }: PeriodAsked): boolean =>
  to < String(Number(from.slice(0, 4)) + LONGEST_YEARS).padStart(4, '0') + from.slice(4);

/** What is said of a period that goes backward, and of one that is too long. */
export const ORDERED = { path: ['to'], message: 'must not be before from' };
export const SHORT = {
  path: ['to'],
  message: `must be less than ${LONGEST_YEARS} years after from`,
};

export const AffluenceQuery = z
  .strictObject({
    ...PeriodFields,
    service: Id.optional(),
    format: z.enum(['json', 'csv', 'xlsx', 'pdf']).default('json'),
  })
  .refine(isOrdered, ORDERED)
  .refine(isShort, SHORT)
  .meta({ id: 'AffluenceQuery' });
export type AffluenceQuery = z.infer<typeof AffluenceQuery>;

export const HeatMapQuery = z
  .strictObject({
    ...PeriodFields,
    service: Id.optional(),
    metric: z.enum(METRICS).default('taken'),
    format: z.enum(['json', 'svg', 'csv', 'xlsx', 'pdf']).default('json'),
    language: Language,
  })
  .refine(isOrdered, ORDERED)
  .refine(isShort, SHORT)
  .meta({ id: 'HeatMapQuery' });
export type HeatMapQuery = z.infer<typeof HeatMapQuery>;

export const DayCurveQuery = z
  .strictObject({
    site: Id,
    day: DayText,
    service: Id.optional(),
    format: z.enum(['json', 'svg', 'csv', 'xlsx', 'pdf']).default('json'),
    language: Language,
  })
  .meta({ id: 'DayCurveQuery' });
export type DayCurveQuery = z.infer<typeof DayCurveQuery>;

export const LegsQuery = z
  .strictObject(PeriodFields)
  .refine(isOrdered, ORDERED)
  .refine(isShort, SHORT)
  .meta({ id: 'LegsQuery' });
export type LegsQuery = z.infer<typeof LegsQuery>;

const Count = z.int().min(0);
const Amount = z.number().min(0);
const Share = z.number().min(0).max(1);

/** Figures of a period; averages are over its open days, medians are null under 20 measures. */
export const FiguresView = z
  .object({
    /** Open days that the averages are over. */
    days: Count,
    taken: Count,
    /** Came into the line by a transfer, a return or a requeue. */
    joined: Count,
    called: Count,
    served: Count,
    absent: Count,
    left: Count,
    /** Ended by nobody: closed with the day, or of unknown end. */
    closed: Count,
    /** Mean number of people waiting. */
    waiting: Amount.nullable(),
    /** Mean number of open counters. */
    openCounters: Amount.nullable(),
    /** Waits measured. */
    waits: Count,
    meanWaitS: Amount.nullable(),
    medianWaitS: Amount.nullable(),
    p90WaitS: Amount.nullable(),
    /** Share of the waits judged by an objective that were within it. */
    withinTarget: Share.nullable(),
    /** Share of the promises made that were kept. */
    promisesKept: Share.nullable(),
    medianServiceS: Amount.nullable(),
  })
  .meta({ id: 'FiguresView' });
export type FiguresView = z.infer<typeof FiguresView>;

/** How far the figures can be trusted: shares 0–1, null when there is nothing to measure. */
export const QualityView = z
  .object({
    /** Finished visits whose length a counter measured. */
    serviceMeasured: Share.nullable(),
    /** Ended visits that nobody ended. */
    endUnknown: Share.nullable(),
    /** Waits that an objective could judge. */
    waitJudged: Share.nullable(),
  })
  .meta({ id: 'QualityView' });
export type QualityView = z.infer<typeof QualityView>;

const Asked = { site: z.string(), service: z.string().nullable() };
/** Minutes since local midnight, a multiple of 15. */
const Minute = z.int().min(0).max(1425);

/** Affluence of a period: in all, by service, and by service on a mean day. */
export const AffluenceReport = z
  .object({
    ...Asked,
    from: DayText,
    to: DayText,
    totals: FiguresView,
    quality: QualityView,
    services: z.array(z.object({ service: z.string(), figures: FiguresView })),
    quarters: z.array(z.object({ service: z.string(), minute: Minute, figures: FiguresView })),
  })
  .meta({ id: 'AffluenceReport' });
export type AffluenceReport = z.infer<typeof AffluenceReport>;

/** A metric by weekday and quarter-hour; seconds, shares or means as its name says. */
export const HeatMap = z
  .object({
    ...Asked,
    from: DayText,
    to: DayText,
    metric: z.enum(METRICS),
    minutes: z.array(Minute),
    /** The weekdays that had an open day; Monday is 1. One value a minute, null when not known. */
    weekdays: z.array(
      z.object({
        weekday: z.int().min(1).max(7),
        days: Count,
        values: z.array(Amount.nullable()),
      }),
    ),
  })
  .meta({ id: 'HeatMap' });
export type HeatMap = z.infer<typeof HeatMap>;

/** One day, quarter-hour by quarter-hour, from the first busy one to the last. */
export const DayCurve = z
  .object({
    ...Asked,
    day: DayText,
    quarters: z.array(
      z.object({
        minute: Minute,
        taken: Count,
        served: Count,
        waiting: Amount,
        openCounters: Amount,
      }),
    ),
  })
  .meta({ id: 'DayCurve' });
export type DayCurve = z.infer<typeof DayCurve>;
