import { quantile } from '../../affluence/histogram';
import { addFigures, NO_FIGURES } from '../../affluence/slot-sum';
import type { View } from '../../engine/boards/view';

/** A day in figures; seconds. */
export interface Summary {
  readonly taken: number;
  readonly served: number;
  readonly absent: number;
  readonly left: number;
  readonly waiting: number;
  readonly atCounters: number;
  readonly medianWaitS: number | null;
  readonly p90WaitS: number | null;
  /** Share of promises of which the upper bound was kept, 0–1; null when none was made. */
  readonly promisesKept: number | null;
}

/** Reads a day's figures off a site as it is. */
export function summaryOf({ state }: View): Summary {
  const { site, tally } = state;
  const day = site.definition.services
    .map(({ id }) => tally.of(id))
    .reduce((sum, one) => addFigures(sum, one), NO_FIGURES);
  const tickets = [...site.tickets.values()];
  const measured = day.called > 0;
  return {
    taken: day.taken,
    served: day.finished,
    absent: day.absent,
    left: day.left,
    waiting: tickets.filter(({ status }) => status === 'waiting').length,
    atCounters: tickets.filter(({ counter, status }) => counter !== null && status !== 'absent')
      .length,
    medianWaitS: measured ? quantile(day.waits, 0.5) : null,
    p90WaitS: measured ? quantile(day.waits, 0.9) : null,
    promisesKept: day.promised > 0 ? day.kept / day.promised : null,
  };
}

const minutes = (seconds: number | null): string =>
  seconds === null ? 'unknown' : `${Math.round(seconds / 60)} min`;

/** One line on what is going on. */
export function statusLine(time: string, { waiting, atCounters, served, taken }: Summary): string {
  return `${time}  ${taken} came, ${waiting} wait, ${atCounters} at counters, ${served} served`;
}

/** What is printed when the day is over. */
export function closingLines(day: Summary): string {
  const { taken, served, absent, left, waiting, promisesKept } = day;
  const kept = promisesKept === null ? 'none made' : `${Math.round(promisesKept * 100)} %`;
  return [
    `${taken} people came, ${served} were served, ${absent} missed a call, ${left} gave up.`,
    `${waiting} were still waiting. Median wait ${minutes(day.medianWaitS)}, nine in ten within ${minutes(day.p90WaitS)}.`,
    `Promises kept: ${kept}.`,
  ].join('\n');
}
