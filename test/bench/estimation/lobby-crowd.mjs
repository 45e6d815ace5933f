/** A lobby of 12 counters and 5 services full of people, and a past that tells its laws. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const LETTERS = ['a', 'b', 'c', 'd', 'e'];
/** Groups of services by preference, counter by counter: specialists, generalists, and mixtures. */
const SKILLS = [
  ['ab', 'cde'],
  ['ab', 'c'],
  ['a'],
  ['a', 'b'],
  ['b', 'ac'],
  ['b'],
  ['c', 'de'],
  ['cd'],
  ['d', 'e'],
  ['de', 'c'],
  ['e', 'abcd'],
  ['abcde'],
];
const MEAN_S = [300, 420, 240, 540, 360];
/** Of ten people one has priority. */
const PRIORITY_EVERY = 10;
/** Arrivals a quarter-hour and service: a little less than 12 counters can receive. */
const ARRIVALS = 6;
const DAYS = 20;
/** Quarter-hours of the day. */
const NINE = 36;
const TEN = 40;
const FIVE = 68;
/** 2026-03-11, a Wednesday, 10 h 07. */
const NOW = Date.UTC(2026, 2, 11, 10, 7);

/** Numbers in [0, 1) that are the same on every machine (mulberry32). */
export function chances(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

const service = (id, i) => ({
  id,
  prefix: id.toUpperCase(),
  name: { fr: id },
  place: { fr: '' },
  walkIn: true,
  appointments: false,
  hours: [],
  objectives: [],
  acts: [],
  priorServiceS: MEAN_S[i],
});

const counter = (groups, i) => ({
  id: `c${i + 1}`,
  name: `${i + 1}`,
  place: { fr: '' },
  accessible: true,
  skills: groups.map((group) => [...group]),
});

const definition = () => ({
  id: 'bench',
  name: { fr: 'Banc' },
  zone: 'UTC',
  services: LETTERS.map(service),
  counters: SKILLS.map(counter),
  exceptions: [],
  holidays: [],
  outsideHours: 'accept',
  overtakingBound: 3,
  recallLimit: 3,
  origin: 'configured',
});

/** What the code under test exports. */
export function productOf(built) {
  const load = (path) => require(join(built, path));
  return {
    ...load('core/site.js'),
    ...load('core/evolve.js'),
    ...load('core/waiting.js'),
    ...load('estimation/learned.js'),
    ...load('estimation/lobby.js'),
    ...load('estimation/forward.js'),
  };
}

const momentAt = (at) => ({ at, day: '2026-03-11', minute: 607 });

/** The site as its facts made it: everybody at a counter has been there for some minutes. */
function siteWith(product, waiting) {
  const site = product.emptySite(definition());
  const record = (at, fact) =>
    product.evolve(site, { seq: site.seq + 1, at, day: '2026-03-11', fact });
  const chance = chances(7);
  record(NOW - 7_200_000, { type: 'site-configured', definition: definition() });
  record(NOW - 7_200_000, { type: 'day-started', day: '2026-03-11' });
  for (const { id } of site.definition.counters)
    record(NOW - 7_000_000, { type: 'counter-opened', counter: id });
  const take = (n) =>
    record(NOW - 6_000_000 + n * 20, {
      type: 'ticket-taken',
      ticket: `t${site.seq + 1}`,
      number: `${n}`,
      service: LETTERS[Math.floor(chance() * LETTERS.length)],
      priority: n % PRIORITY_EVERY === 3 ? 1 : 0,
      appointment: false,
      language: 'fr',
      channel: 'kiosk',
      ahead: 0,
      promise: { unknown: 'too-few-measures' },
    });
  // Enough people that every counter finds somebody; they have been called already.
  for (let n = 0; n < waiting + SKILLS.length; n += 1) take(n);
  site.definition.counters.forEach(({ id }, i) => {
    const ticket = product.nextAt(site, id);
    if (ticket === null) return;
    const at = NOW - 20_000 * (i + 1);
    record(at, { type: 'ticket-called', ticket, counter: id, by: 'rule', overtook: [] });
  });
  return site;
}

/** Some weeks of a past, as it would have been learned. */
function learnedBy(product) {
  const learned = new product.Learned((id) => MEAN_S[LETTERS.indexOf(id)]);
  const chance = chances(11);
  LETTERS.forEach((id, i) => {
    for (let n = 0; n < 1_000; n += 1) {
      const seconds = -Math.log(1 - chance()) * MEAN_S[i] * 0.8 + MEAN_S[i] * 0.2;
      learned.visits.teach(id).learn(seconds, `c${1 + Math.floor(chance() * SKILLS.length)}`);
      learned.absences.teach(id).learn(chance() > 0.05);
      learned.patience.teach(id).learn(chance() * 3_000, chance() < 0.05);
    }
    const arrivals = learned.arrivals.teach(id);
    const come = (until) => {
      for (let slot = NINE; slot < until; slot += 1)
        for (let n = 0; n < ARRIVALS; n += 1)
          arrivals.learn(slot, n === 0 && slot % 2 === 0 ? 1 : 0);
    };
    for (let day = 1; day <= DAYS; day += 1) {
      come(FIVE);
      arrivals.endDay(`2026-02-${String(day).padStart(2, '0')}`);
    }
    come(TEN);
  });
  for (let n = 0; n < 300; n += 1) {
    learned.turnaround.add(5 + chance() * 30);
    learned.holds.add(40 + chance() * 80);
  }
  return learned;
}

/** A lobby with so many people waiting, and how the product begins a run of it. */
export function lobbyOf(product, waiting) {
  const site = siteWith(product, waiting);
  const learned = learnedBy(product);
  const now = momentAt(NOW);
  return { begin: () => product.startOf(site, learned, () => null, now, []) };
}
