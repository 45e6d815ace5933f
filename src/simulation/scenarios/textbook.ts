import type { Scenario } from '../scenario';
import { alike, exponential, keepingBusy, logNormal, roundTheClock, service } from './laws';

/** One line, identical counters busy a share of the time, exponential durations: M/M/s. */
export function textbook(counters: number, load: number, meanS: number, days: number): Scenario {
  const line = service('all', exponential(meanS), keepingBusy(load * counters, meanS));
  return roundTheClock(`mm${counters}`, days, [line], alike(counters, [['all']]));
}

/** M/M/1 at 90 %. */
export const mm1 = textbook(1, 0.9, 240, 24);
/** M/M/5 at 90 %. */
export const mm5 = textbook(5, 0.9, 540, 14);
/** M/M/10 at 90 %. */
export const mm10 = textbook(10, 0.9, 840, 12);

/** Five counters, durations that vary much more than exponential ones. */
export const lognormal = roundTheClock(
  'lognormal',
  14,
  [service('all', logNormal(510, 1.5), keepingBusy(4.35, 510))],
  alike(5, [['all']]),
);

/** More people than ten counters can receive: those who leave make it possible (M/M/s+M). */
export const overload = roundTheClock(
  'overload',
  10,
  [service('all', exponential(1140), keepingBusy(14, 1140), { patienceMeanS: 1140 })],
  alike(10, [['all']]),
);
