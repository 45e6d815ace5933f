import { z } from 'zod';
import { Id } from './commands';
import { DayText } from './protocol';
import { Language } from './reports';

/** A forecast is of at most today and two weeks. */
export const FORECAST_DAYS = 15;

export const ForecastQuery = z
  .strictObject({
    site: Id,
    service: Id.optional(),
    days: z.coerce.number().int().min(1).max(FORECAST_DAYS).default(FORECAST_DAYS),
    format: z.enum(['json', 'csv', 'svg']).default('json'),
    language: Language,
  })
  .meta({ id: 'ForecastQuery' });
export type ForecastQuery = z.infer<typeof ForecastQuery>;

const People = z.number().min(0);

/** Forecasts of the last four weeks beside what came; errors in people a half-hour. */
export const ForecastScore = z
  .object({
    /** Half-hours judged, on so many days. */
    halfHours: z.int().min(0),
    days: z.int().min(0),
    /** People who came, on average. */
    people: People,
    /** Mean distance from the median told. */
    mae: People,
    /** The same of the half-hour a week before, and of the mean of the last four such weekdays. */
    lastWeek: People,
    fourWeeks: People,
    /** What chance alone would make of a forecast that is right. */
    chance: People,
    /** Share of the half-hours inside P10–P90. */
    coverage: z.number().min(0).max(1),
    /** Mean of told − came. */
    bias: z.number(),
  })
  .meta({ id: 'ForecastScore' });
export type ForecastScore = z.infer<typeof ForecastScore>;

/** People expected in a half-hour, and between which numbers they come eight times in ten. */
export const ForecastHalfHour = z
  .object({
    /** Minutes since local midnight. */
    from: z.int().min(0).max(1410),
    expected: People,
    p10: z.int().min(0),
    p50: z.int().min(0),
    p90: z.int().min(0),
  })
  .meta({ id: 'ForecastHalfHour' });
export type ForecastHalfHour = z.infer<typeof ForecastHalfHour>;

/** The people to come, day by day; a closed day has no half-hour. */
export const Forecast = z
  .object({
    site: z.string(),
    /** Null: the whole site, as a series of its own. */
    service: z.string().nullable(),
    zone: z.string(),
    /** Days that it learned from; with too few, `days` is empty. */
    knownDays: z.int().min(0),
    days: z.array(
      z.object({
        day: DayText,
        holiday: z.boolean(),
        schoolHolidays: z.boolean(),
        expected: People,
        halfHours: z.array(ForecastHalfHour),
      }),
    ),
    score: z.object({
      /** Told the evening before, and at least a week before; null: nothing to judge yet. */
      dayBefore: ForecastScore.nullable(),
      weekBefore: ForecastScore.nullable(),
    }),
  })
  .meta({ id: 'Forecast' });
export type Forecast = z.infer<typeof Forecast>;
