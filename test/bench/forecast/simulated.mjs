import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../folder.mjs';

const load = createRequire(join(ROOT, 'dist', 'main.js'));
const { dayOfNumber, weekdayOf } = load('./core/time.js');
const { Comers } = load('./simulation/comers.js');
const { frameOf } = load('./simulation/frame.js');
const { SCENARIOS } = load('./simulation/scenarios/named.js');

const DAY_MS = 86_400_000;
const HALVES = 48;
/** Eight weeks are learned from, then four are judged; five open days a week. */
export const LEARNED_DAYS = 40;
const JUDGED_DAYS = 20;

/** Few people: what a small office sees. */
const quiet = (scenario) => ({
  ...scenario,
  services: scenario.services.map((one) => ({
    ...one,
    halfHours: one.halfHours.map((n) => n / 4),
  })),
});

/** Lobbies whose true rates are known; `day` is what days differ by beyond chance. */
const KINDS = {
  'town-hall': { scenario: SCENARIOS['town-hall'], alike: false },
  'town-hall, days alike': { scenario: SCENARIOS['town-hall'], alike: true },
  'small-desk': { scenario: SCENARIOS['small-desk'], alike: false },
  'small-desk, days alike': { scenario: SCENARIOS['small-desk'], alike: true },
  'quiet town-hall': { scenario: quiet(SCENARIOS['town-hall']), alike: false },
};

function countsOf(frame, seed) {
  const counts = frame.scenario.services.map(() => new Map());
  const comers = new Comers(frame, seed);
  for (let one = comers.next(); one; one = comers.next()) {
    const day = Math.floor(one.at / DAY_MS);
    const days = counts[one.service];
    const halves = days.get(day) ?? days.set(day, Array(HALVES).fill(0)).get(day);
    halves[Math.floor((one.at % DAY_MS) / (DAY_MS / HALVES))] += 1;
  }
  return counts;
}

/** The services of one simulated lobby, with what is known of each day and its true rates. */
function lobby(kind, seed) {
  const { scenario, alike } = KINDS[kind];
  const days = LEARNED_DAYS + JUDGED_DAYS;
  const frame = frameOf({ ...scenario, days, ...(alike ? { dayShape: null } : {}) });
  const counts = countsOf(frame, seed);
  return scenario.services.map((law, service) => {
    const weight = (day) => scenario.weekdays[weekdayOf(day)] ?? 0;
    return {
      past: frame.days.map((number) => ({
        day: dayOfNumber(number),
        counts: counts[service].get(number) ?? Array(HALVES).fill(0),
      })),
      plans: (day) => ({
        open: law.halfHours.map((people) => (weight(day) * people > 0 ? 1 : 0)),
        effects: [],
      }),
      rate: (day, half) => law.halfHours[half] * weight(day),
    };
  });
}

/** Every service of every kind of lobby, each with some seeds. */
export function simulated(seeds) {
  return Object.keys(KINDS).map((kind) => ({
    kind,
    services: seeds.flatMap((seed) => lobby(kind, seed)),
  }));
}
