/** The lobbies on which the staffing advice is judged: every law is known, no day is like the other. */

const from = (hour, counts) => {
  const halves = Array(48).fill(0);
  counts.forEach((count, place) => (halves[hour * 2 + place] = count));
  return halves;
};
const exponential = (meanS) => ({ kind: 'exponential', meanS });
const logNormal = (meanS, cv) => ({ kind: 'log-normal', meanS, cv });
const service = (id, duration, halfHours, over = {}) => ({
  id,
  duration,
  halfHours,
  noShow: null,
  patienceMeanS: null,
  priorities: [0, 0],
  priorFactor: 1,
  ...over,
});
const times = (factor, counts) => counts.map((count) => factor * count);

/** Two peaks, as in most town halls. */
const TOWN = [5, 8, 11, 12, 12, 10, 8, 6, 5, 6, 8, 9, 10, 8, 6, 4];
const held = logNormal(55, 0.35);

/** By name: who comes, and what is asked: at most this share of waits beyond so many seconds. */
export const LOBBIES = {
  'one-line': {
    services: [service('all', exponential(420), from(9, TOWN))],
    target: { withinS: 600, share: 0.8 },
  },
  'log-normal': {
    services: [service('all', logNormal(600, 1.1), from(9, times(0.8, TOWN)))],
    target: { withinS: 900, share: 0.9 },
  },
  large: {
    services: [service('all', logNormal(540, 0.8), from(9, times(6, TOWN)))],
    target: { withinS: 300, share: 0.8 },
  },
  impatient: {
    services: [
      service('all', exponential(480), from(9, times(2, TOWN)), {
        patienceMeanS: 1500,
        noShow: { share: 0.05, held },
      }),
    ],
    target: { withinS: 600, share: 0.8 },
  },
  'three-services': {
    services: [
      service('a', logNormal(840, 0.6), from(9, times(0.7, TOWN)), {
        noShow: { share: 0.04, held },
      }),
      service('b', logNormal(420, 0.8), from(9, times(0.8, TOWN)), { patienceMeanS: 7500 }),
      service('c', exponential(180), from(9, times(0.5, TOWN))),
    ],
    target: { withinS: 900, share: 0.85 },
  },
};
