import { addDays, type Day, dayNumber } from '../../core/time';
import { Dispersion } from './dispersion';
import { expectedOn, type Model, modelOf } from './model';
import { type DayCounts, type DayPlans, type Lesson, lessonsOf } from './past';
import { rangeOf } from './counts-law';

/** Days ahead that are told. */
export const HORIZON_DAYS = 14;
/** With fewer days nothing is told. */
export const LEAST_DAYS = 4;

/** What was told of a day, so many days before. */
export interface ToldDay {
  readonly day: Day;
  /** Days between the last day that was known and this one. */
  readonly horizon: number;
  /** What share of each half-hour is open. */
  readonly open: readonly number[];
  readonly expected: readonly number[];
  readonly p10: readonly number[];
  readonly p50: readonly number[];
  readonly p90: readonly number[];
}

/** A day that came, what had been told of it, by horizon, and its own counts. */
export interface JudgedDay {
  readonly lesson: Lesson;
  readonly told: readonly ToldDay[];
}

/** What is known after all the days of the past. */
export interface Rolled {
  readonly model: Model;
  readonly dispersion: Dispersion;
  readonly lessons: readonly Lesson[];
  readonly judged: readonly JudgedDay[];
}

const ahead = (from: Lesson, to: Day): number => dayNumber(to) - from.number;

function tellDay(
  model: Model,
  dispersion: Dispersion,
  plans: DayPlans,
  day: Day,
  horizon: number,
): ToldDay {
  const expected = expectedOn(model, day, plans);
  const excess = dispersion.ofHalf(horizon);
  const ranges = expected.map((one) => rangeOf(one, excess));
  return {
    day,
    horizon,
    open: plans(day).open,
    expected,
    p10: ranges.map(({ p10 }) => p10),
    p50: ranges.map(({ p50 }) => p50),
    p90: ranges.map(({ p90 }) => p90),
  };
}

/**
 * Goes through the last days of the past as they were lived: after each, what it was told before is
 * judged, the dispersion of the errors learned, and the days to come are told from nothing but what was
 * known that evening (rolling origin). In steps, one a day; null while too few days are known.
 */
export function* rolled(
  past: readonly DayCounts[],
  plans: DayPlans,
  replayed: number,
): Generator<void, Rolled | null> {
  const lessons = lessonsOf(past, plans);
  if (lessons.length < LEAST_DAYS) return null;
  const dispersion = new Dispersion();
  const judged: JudgedDay[] = [];
  const pending = new Map<Day, ToldDay[]>();
  const first = Math.max(LEAST_DAYS, lessons.length - replayed);
  for (let known = first; known < lessons.length; known += 1) {
    const [last, next] = [lessons[known - 1] as Lesson, lessons[known] as Lesson];
    const model = modelOf(lessons.slice(0, known)) as Model;
    for (let i = known; i < lessons.length; i += 1) {
      const { day } = lessons[i] as Lesson;
      const horizon = ahead(last, day);
      if (horizon > HORIZON_DAYS) break;
      pending.set(day, [
        ...(pending.get(day) ?? []),
        tellDay(model, dispersion, plans, day, horizon),
      ]);
    }
    const told = pending.get(next.day) ?? [];
    for (const one of told) dispersion.learn(one.horizon, next.counts, one.expected);
    judged.push({ lesson: next, told });
    pending.delete(next.day);
    yield;
  }
  return { model: modelOf(lessons) as Model, dispersion, lessons, judged };
}

/** What is told of the days that follow a day, the day itself first. */
export function toldFrom(known: Rolled, plans: DayPlans, from: Day, days: number): ToldDay[] {
  const last = known.lessons[known.lessons.length - 1] as Lesson;
  return Array.from({ length: days }, (_, i) => {
    const day = addDays(from, i);
    return tellDay(known.model, known.dispersion, plans, day, Math.max(1, ahead(last, day)));
  });
}
