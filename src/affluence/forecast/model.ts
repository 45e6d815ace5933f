import { type Day, weekdayOf } from '../../core/time';
import { type DayFactors, dayFactorsOf, effectOf } from './days';
import { levelAfter } from './level';
import { HALVES, type DayPlans, type Lesson } from './past';
import { shapeOf, weightsOf } from './shape';
import { seasonOf } from './season';

/** What is older than this teaches nothing but the season. */
const WINDOW_DAYS = 200;

/** What the past of one service lets expect of any day to come. */
export interface Model {
  readonly shape: Float64Array;
  readonly factors: DayFactors;
  /** People of a usual day. */
  readonly level: number;
  /** By how much a day differs from the last one learned, as of a year ago. */
  readonly season: (day: Day) => number;
}

/** Learns from days in order; null when there is none. */
export function modelOf(lessons: readonly Lesson[]): Model | null {
  const last = lessons[lessons.length - 1];
  if (!last) return null;
  const recent = lessons.filter(({ number }) => number > last.number - WINDOW_DAYS);
  const weights = weightsOf(recent);
  const shape = shapeOf(recent, weights);
  const factors = dayFactorsOf(recent, weights, shape);
  const level = levelAfter(factors.days, factors.noise) ?? 0;
  return { shape, factors, level, season: seasonOf(lessons, last.day) };
}

/** People expected in each half-hour of a day; none where it is closed. */
export function expectedOn(model: Model, day: Day, plans: DayPlans): number[] {
  const { open, effects } = plans(day);
  const weekday = weekdayOf(day) - 1;
  const { factors } = model;
  const size =
    model.level *
    (factors.weekdays[weekday] as number) *
    effectOf(effects, factors.effects) *
    model.season(day);
  return open.map((share, half) => size * share * (model.shape[weekday * HALVES + half] as number));
}
