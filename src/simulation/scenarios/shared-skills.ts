import { alike, counter, keepingBusy, logNormal, roundTheClock, service } from './laws';

/** Some counters serve one line only, the others both: the second line first. */
export const nModel = roundTheClock(
  'n-model',
  14,
  [
    service('simple', logNormal(460, 0.8), keepingBusy(2.3, 460)),
    service('special', logNormal(690, 0.6), keepingBusy(1.2, 690), { priorFactor: 0.7 }),
  ],
  [...alike(2, [['simple']]), ...alike(2, [['special'], ['simple']], 3)],
);

/** Two groups of counters share the line in the middle. */
export const wModel = roundTheClock(
  'w-model',
  12,
  [
    service('left', logNormal(570, 0.7), keepingBusy(1.9, 570)),
    service('middle', logNormal(390, 1), keepingBusy(1.5, 390), { priorFactor: 0.75 }),
    service('right', logNormal(780, 0.5), keepingBusy(1.8, 780)),
  ],
  [...alike(3, [['left'], ['middle']]), ...alike(3, [['middle', 'right']], 4)],
);

/** Four lines, counters of many kinds, urgent people, and some who leave. */
export const multiSkill = roundTheClock(
  'multi-skill',
  14,
  [
    service('a', logNormal(630, 0.8), keepingBusy(1.5, 630), { priorities: [0.08, 0.02] }),
    service('b', logNormal(420, 0.9), keepingBusy(1.4, 420), { priorFactor: 0.7 }),
    service('c', logNormal(900, 0.6), keepingBusy(1.3, 900), { patienceMeanS: 5400 }),
    service('d', logNormal(270, 1.1), keepingBusy(0.9, 270), { patienceMeanS: 2700 }),
  ],
  [
    counter('C1', [['a'], ['b']]),
    counter('C2', [['a', 'c']], { pace: 1.15 }),
    counter('C3', [['b'], ['d']], { pace: 0.9 }),
    counter('C4', [['c'], ['a', 'd']]),
    counter('C5', [['a', 'b', 'c', 'd']], { pauses: { perHour: 0.5, meanS: 240 } }),
    counter('C6', [['d'], ['c'], ['b']], { pauses: { perHour: 0.4, meanS: 300 } }),
  ],
);
