import { addDays, type Day } from '../../core/time';
import { chanceOf } from './counts-law';
import type { DayCounts } from './past';
import type { JudgedDay, ToldDay } from './rolling';

/** How good forecasts were over some days, and how good simpler ones would have been there. */
export interface ForecastScore {
  /** Half-hours judged: open, and with the same half-hour a week before. */
  readonly halfHours: number;
  readonly days: number;
  /** Mean people a half-hour. */
  readonly people: number;
  /** Mean distance of the people who came from the median told, people a half-hour. */
  readonly mae: number;
  /** The same of the half-hour a week before, and of the mean of the last four such weekdays. */
  readonly lastWeek: number;
  readonly fourWeeks: number;
  /** What chance alone would make of forecasts that are right: a Poisson law of what was expected. */
  readonly chance: number;
  /** Share of the half-hours inside P10–P90; aim: 0.8 at least, for counts are whole. */
  readonly coverage: number;
  /** Mean error, signed: told − came. */
  readonly bias: number;
}

const WEEKS = [1, 2, 3, 4];

class Score {
  private n = 0;
  private readonly judgedDays = new Set<Day>();
  private readonly sums = {
    people: 0,
    mae: 0,
    lastWeek: 0,
    fourWeeks: 0,
    chance: 0,
    covered: 0,
    bias: 0,
  };

  add(
    day: Day,
    half: number,
    came: number,
    told: ToldDay,
    weeks: readonly (readonly number[])[],
  ): void {
    const { sums } = this;
    const before = weeks.map((counts) => counts[half] as number);
    const mean = before.reduce((sum, one) => sum + one, 0) / before.length;
    this.n += 1;
    this.judgedDays.add(day);
    sums.people += came;
    sums.mae += Math.abs(came - (told.p50[half] as number));
    sums.lastWeek += Math.abs(came - (before[0] as number));
    sums.fourWeeks += Math.abs(came - mean);
    sums.chance += chanceOf(told.expected[half] as number);
    sums.covered += Number(
      came >= (told.p10[half] as number) && came <= (told.p90[half] as number),
    );
    sums.bias += (told.expected[half] as number) - came;
  }

  of(): ForecastScore | null {
    const { n, sums } = this;
    if (n === 0) return null;
    return {
      halfHours: n,
      days: this.judgedDays.size,
      people: sums.people / n,
      mae: sums.mae / n,
      lastWeek: sums.lastWeek / n,
      fourWeeks: sums.fourWeeks / n,
      chance: sums.chance / n,
      coverage: sums.covered / n,
      bias: sums.bias / n,
    };
  }
}

/**
 * Judges what was told at least so many days before, as late as that allows, against what came; on
 * the open half-hours of days of which the day a week before is known.
 */
export function scoreOf(
  judged: readonly JudgedDay[],
  past: readonly DayCounts[],
  daysBefore: number,
): ForecastScore | null {
  const counts = new Map(past.map((one) => [one.day, one.counts]));
  const score = new Score();
  for (const { lesson, told } of judged) {
    const [latest] = told
      .filter(({ horizon }) => horizon >= daysBefore)
      .sort((a, b) => a.horizon - b.horizon);
    const weeks = WEEKS.flatMap((week) => {
      const before = counts.get(addDays(lesson.day, -7 * week));
      return before ? [before] : [];
    });
    if (!latest || !counts.has(addDays(lesson.day, -7))) continue;
    lesson.open.forEach((share, half) => {
      if (share > 0) score.add(lesson.day, half, lesson.counts[half] as number, latest, weeks);
    });
  }
  return score.of();
}
