import type { Scenario } from '../scenario';
import { counter, from, logNormal, service } from './laws';

const hour = (hours: number, minutes = 0): number => hours * 60 + minutes;
/** A morning until the break, and an afternoon until nobody waits. */
const around = (opens: number, breakFrom: number, breakTo: number) => [
  { from: opens, to: breakFrom },
  { from: breakTo, to: null },
];
const held = logNormal(55, 0.35);

/** A town hall: lunch in turns, a morning and an afternoon peak, absences, pauses, people who leave. */
export const townHall: Scenario = {
  site: 'town-hall',
  firstDay: '2026-09-07',
  days: 40,
  weekdays: { 1: 1.15, 2: 1, 3: 1.1, 4: 0.85, 5: 0.95 },
  dayShape: 45,
  services: [
    service(
      'passports',
      logNormal(900, 0.55),
      from(8, [0, 5, 6.5, 8, 8.5, 8, 6.5, 4, 3, 4, 6, 7, 6.5, 5, 4, 3, 1.5, 0]),
      {
        noShow: { share: 0.04, held },
        patienceMeanS: 11_000,
        priorities: [0.18, 0.015],
        priorFactor: 0.7,
      },
    ),
    service(
      'registry',
      logNormal(510, 0.75),
      from(8, [0, 4, 6, 7, 7.5, 7, 5.5, 3.5, 2.5, 4, 5, 6, 5.5, 4, 3, 2, 1.5, 0]),
      { noShow: { share: 0.06, held }, patienceMeanS: 7500, priorities: [0.05, 0.02] },
    ),
    service(
      'counter-pick-up',
      logNormal(180, 0.9),
      from(8, [0, 3, 3.5, 4, 4, 3.5, 4, 4.5, 4.5, 3.5, 3, 2.5, 2.5, 3, 3.5, 3.5, 1.5, 0]),
      { noShow: { share: 0.03, held }, patienceMeanS: 4200, priorFactor: 1.4 },
    ),
  ],
  counters: [
    counter('G1', [['passports']], {
      pace: 0.85,
      periods: around(hour(8, 30), hour(11, 45), hour(12, 45)),
      pauses: { perHour: 0.3, meanS: 260 },
    }),
    counter('G2', [['passports'], ['registry']], {
      periods: around(hour(8, 30), hour(12), hour(13)),
      pauses: { perHour: 0.4, meanS: 320 },
    }),
    counter('G3', [['passports', 'registry']], {
      pace: 1.2,
      periods: around(hour(8, 45), hour(12, 30), hour(13, 30)),
      pauses: { perHour: 0.35, meanS: 240 },
    }),
    counter('G4', [['registry'], ['passports']], {
      pace: 0.95,
      periods: around(hour(8, 30), hour(13), hour(14)),
      pauses: { perHour: 0.25, meanS: 400 },
    }),
    counter('G5', [['counter-pick-up'], ['registry'], ['passports']], {
      periods: around(hour(8, 30), hour(12, 15), hour(13, 15)),
      pauses: { perHour: 0.5, meanS: 200 },
    }),
    counter('G6', [['passports'], ['counter-pick-up']], {
      pace: 1.1,
      periods: [
        { from: hour(9), to: hour(12, 30) },
        { from: hour(13, 30), to: hour(16) },
      ],
      pauses: { perHour: 0.3, meanS: 300 },
    }),
    counter('G7', [['registry', 'passports'], ['counter-pick-up']], {
      pace: 1.05,
      periods: around(hour(9, 15), hour(13, 15), hour(14, 15)),
      pauses: { perHour: 0.3, meanS: 300 },
    }),
  ],
  overtakingBound: Infinity,
};

/** Two counters that relieve each other at lunch; long talks and short questions. */
export const smallDesk: Scenario = {
  site: 'small-desk',
  firstDay: '2026-06-01',
  days: 60,
  weekdays: { 1: 1.1, 2: 1.05, 3: 0.9, 4: 1.1, 5: 0.85 },
  dayShape: 30,
  services: [
    service(
      'support',
      logNormal(1260, 0.65),
      from(9, [1.6, 1.7, 1.8, 1.6, 1.3, 0.8, 0.5, 0.6, 1.1, 1.5, 1.5, 1.2, 0.8, 0.4]),
      { noShow: { share: 0.08, held }, patienceMeanS: 8100, priorities: [0.1, 0.01] },
    ),
    service(
      'brief-matters',
      logNormal(330, 0.95),
      from(9, [2.6, 2.8, 2.6, 2.4, 2.2, 1.8, 1.6, 1.4, 2, 2.4, 2.2, 2, 1.6, 1]),
      { noShow: { share: 0.03, held }, patienceMeanS: 4800, priorFactor: 0.7 },
    ),
  ],
  counters: [
    counter('P1', [['support'], ['brief-matters']], {
      pace: 0.9,
      periods: around(hour(9), hour(12), hour(13)),
      pauses: { perHour: 0.4, meanS: 300 },
    }),
    counter('P2', [['brief-matters', 'support']], {
      pace: 1.1,
      periods: around(hour(9), hour(13), hour(14)),
      pauses: { perHour: 0.5, meanS: 240 },
    }),
  ],
  overtakingBound: Infinity,
};
