/**
 * The forecast's scoreboard: how far what it tells is from what comes.
 *   npm run bench:forecast                            simulated lobbies, of which the true rates are known
 *   npm run bench:forecast -- --arrivals F [--arrivals F]... [--closed 2020-01-01,2020-01-06] [--every-day]
 *                                                     counts `site,starts_at,count` by half-hour
 *   npm run bench:forecast -- --smoke                 one seed: that everything runs and is whole
 * Without `--every-day` Saturdays and Sundays are closed. `--seeds a,b` makes other lobbies. Ends with 1
 * when a forecast is missing or impossible, whatever its quality.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../folder.mjs';
import { sitesOf } from './read.mjs';
import { LEARNED_DAYS, simulated } from './simulated.mjs';

const load = createRequire(join(ROOT, 'dist', 'main.js'));
const { chanceOf } = load('./affluence/forecast/counts-law.js');
const { HORIZON_DAYS, rolled } = load('./affluence/forecast/rolling.js');
const { scoreOf } = load('./affluence/forecast/score.js');
const { addDays, weekdayOf } = load('./core/time.js');

const HALVES = 48;
const GOALS = { mase: 0.75, floor: 1.15 };
/** As many days before: the evening before, and a week. */
const BEFORE = [1, 7];

const { values: asked } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    arrivals: { type: 'string', multiple: true },
    closed: { type: 'string', default: '' },
    'every-day': { type: 'boolean', default: false },
    seeds: { type: 'string', default: '101,102,103,104,105' },
  },
});

let faults = 0;
const fixed = (value, digits = 3) => value.toFixed(digits);
const percent = (value) => `${(100 * value).toFixed(1)} %`;

/** Runs the rolling origin to its end, and looks at everything that was told. */
function replayed(past, plans, days) {
  const steps = rolled(past, plans, days);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const judged = step.value?.judged ?? [];
  if (!step.value) faults += 1;
  for (const one of judged.flatMap(({ told }) => told)) if (!isSane(one)) faults += 1;
  return judged;
}

const isSane = ({ horizon, expected, p10, p50, p90 }) =>
  horizon <= HORIZON_DAYS &&
  expected.every((mean, i) => mean >= 0 && p10[i] <= p50[i] && p50[i] <= p90[i]);

/** Sums of scores, each weighing as many half-hours as it judges. */
function pooled(scores) {
  const sum = (of) => scores.reduce((total, one) => total + of(one) * one.halfHours, 0);
  const halfHours = scores.reduce((total, one) => total + one.halfHours, 0);
  const names = ['mae', 'lastWeek', 'fourWeeks', 'coverage', 'bias', 'people', 'floor'];
  const means = names.map((name) => [name, sum((one) => one[name] ?? 0) / halfHours]);
  return { halfHours, ...Object.fromEntries(means) };
}

function line(name, { halfHours, people, mae, lastWeek, fourWeeks, coverage, bias }) {
  const against = `${fixed(mae / lastWeek)} × last week, ${fixed(mae / fourWeeks)} × mean of four`;
  const rest = `inside P10–P90 ${percent(coverage)}, bias ${percent(bias / people)}`;
  return `  ${name.padEnd(24)} ${String(halfHours).padStart(6)} half-hours, MAE ${fixed(mae)} of ${fixed(people, 1)}: ${against}, ${rest}`;
}

function ofFile(path) {
  const { halves, sites } = sitesOf(path);
  const closed = new Set(asked.closed.split(',').filter((day) => day !== ''));
  const isClosed = (day) => closed.has(day) || (!asked['every-day'] && weekdayOf(day) > 5);
  const effects = (day) => [
    ...(closed.has(addDays(day, 1)) ? ['before-closed'] : []),
    ...(closed.has(addDays(day, -1)) ? ['after-closed'] : []),
  ];
  const open = (day) =>
    Array.from({ length: HALVES }, (_, half) => (halves.has(half) && !isClosed(day) ? 1 : 0));
  const plans = (day) => ({ open: open(day), effects: effects(day) });
  console.log(path);
  const known = sites.map(({ site, past }) => ({
    site,
    past,
    judged: replayed(past, plans, Infinity),
  }));
  for (const before of BEFORE) {
    const scores = known.flatMap(({ site, past, judged }) => {
      const score = scoreOf(judged, past, before);
      if (score && before === 1) console.log(line(site, score));
      return score ? [score] : [];
    });
    const all = pooled(scores);
    const mase = all.mae / all.lastWeek;
    const means = scores.reduce((sum, one) => sum + one.mae / one.lastWeek, 0) / scores.length;
    console.log(line(`all, ${before} day${before > 1 ? 's' : ''} before`, all));
    const goal =
      before === 1 ? ` (goal ≤ ${GOALS.mase}: ${mase <= GOALS.mase ? 'kept' : 'NOT kept'})` : '';
    console.log(`  MASE ${fixed(mase)}${goal}; mean of the sites ${fixed(means)}`);
  }
}

/** What chance alone makes of half-hours whose rates are known: nobody does better. */
function floorOf(judged, rate) {
  const rates = judged.flatMap(({ lesson }) =>
    lesson.open.flatMap((share, half) => (share > 0 ? [rate(lesson.day, half)] : [])),
  );
  return rates.reduce((sum, one) => sum + chanceOf(one), 0) / rates.length;
}

function ofLobbies(seeds) {
  console.log(`simulated lobbies, seeds ${seeds.join(', ')}: eight weeks learned, four judged`);
  for (const { kind, services } of simulated(seeds)) {
    for (const before of BEFORE) {
      const scores = services.flatMap(({ past, plans, rate }) => {
        const judged = replayed(past, plans, past.length - LEARNED_DAYS);
        const score = scoreOf(judged, past, before);
        return score ? [{ ...score, floor: floorOf(judged, rate) }] : [];
      });
      const all = pooled(scores);
      const ratio = all.mae / all.floor;
      const kept = ratio <= GOALS.floor ? 'kept' : 'NOT kept';
      console.log(line(`${kind}, ${before} d`, all));
      console.log(`  MAE ÷ Poisson floor ${fixed(ratio)} (goal ≤ ${GOALS.floor}: ${kept})`);
    }
  }
}

for (const path of asked.arrivals ?? []) ofFile(path);
if (!asked.arrivals) ofLobbies(asked.smoke ? ['1'] : asked.seeds.split(','));
console.log(faults === 0 ? 'nothing was missing or wrong' : `${faults} forecasts missing or wrong`);
process.exitCode = faults === 0 ? 0 : 1;
