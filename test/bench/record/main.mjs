/**
 * Five years of twenty sites: the product's summed months against DuckDB on the same tickets in memory (S8).
 *   npm run bench:record                        ten million tickets, about ten minutes; fetches DuckDB
 *   npm run bench:record -- --sites 3 --years 1
 *   npm run bench:record -- --smoke             seconds, without DuckDB: that everything runs and is right
 * Ends with 1 when a figure is wrong, whatever the speed.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { newFolder } from '../folder.mjs';
import { byTurns, median, now } from '../measure.mjs';
import { openDuck } from './duck.mjs';
import { Exact } from './exact.mjs';
import { Months, openOurs } from './ours.mjs';
import { calledTickets } from './years.mjs';

const FIRST_YEAR = 2022;
/** So many simulated town halls make one site of about four hundred tickets a day. */
const HALLS = 2;
const ROUNDS = 11;
/** What the buckets of the record promise. */
const LARGEST_ERROR = 0.025;
/** Under so many measures the product tells no percentile. */
const LEAST = 20;

const { values: asked } = parseArgs({
  options: {
    sites: { type: 'string', default: '20' },
    years: { type: 'string', default: '5' },
    smoke: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const sites = asked.smoke ? 2 : Number(asked.sites);
const years = asked.smoke ? 0.25 : Number(asked.years);

const say = (text) => process.stderr.write(`${text}\n`);
const nameOf = (site) => `site-${site}`;

/** The tickets of a site's halls, in the order of their taking. */
function* ticketsOf(site) {
  const halls = Array.from({ length: HALLS }, (_, hall) => {
    const tickets = calledTickets(1 + site * HALLS + hall, years, FIRST_YEAR);
    return { hall, tickets, head: tickets.next().value };
  });
  for (;;) {
    const live = halls.filter(({ head }) => head !== undefined);
    if (live.length === 0) return;
    const first = live.reduce((a, b) => (b.head.takenAt < a.head.takenAt ? b : a));
    yield { ...first.head, service: `${first.head.service}-${first.hall}` };
    first.head = first.tickets.next().value;
  }
}

async function fill(ours, yardstick) {
  let tickets = 0;
  for (let site = 0; site < sites; site += 1) {
    const months = new Months((rollups) => ours.keep(nameOf(site), rollups));
    for (const ticket of ticketsOf(site)) {
      months.add(ticket);
      yardstick.add(site, ticket);
      tickets += 1;
    }
    months.end();
    say(`site ${site + 1} of ${sites}: ${tickets} tickets`);
  }
  yardstick.flush();
  return tickets;
}

/** The largest relative error of our percentiles, of waits of a second or more. */
function worstError(ours, exact) {
  let worst = 0;
  for (const [key, { quantiles, n }] of exact) {
    if (n < LEAST) continue;
    quantiles.forEach((value, i) => {
      const told = ours.get(key)?.[i] ?? Infinity;
      if (value >= 1) worst = Math.max(worst, Math.abs(told / value - 1));
    });
  }
  return worst;
}

function faultsOf(error, ours, exact) {
  const faults = [];
  if (error > LARGEST_ERROR + 1e-9) faults.push(`a percentile is wrong by ${100 * error} %`);
  for (const [key, share] of exact) {
    const told = ours.get(key.startsWith('site') ? key : `site-${key}`);
    if (!(Math.abs(told - share) < 1e-9)) faults.push(`share of ${key}: ${told}, not ${share}`);
  }
  return faults;
}

const timed = async (work) => {
  const start = now();
  await work();
  return now() - start;
};

async function speeds(ours, duck) {
  const year = FIRST_YEAR + 1;
  const lastMonth = `${FIRST_YEAR + years}-12`;
  const run = (round) => round % sites;
  const first = await byTurns(ROUNDS, {
    ours: (round) => timed(() => ours.weekdayHours(nameOf(run(round)), year)),
    duck: (round) => timed(() => duck.weekdayHours(run(round), year)),
  });
  const second = await byTurns(ROUNDS, {
    ours: () => timed(() => ours.shares(`${FIRST_YEAR}-01`, lastMonth)),
    duck: () => timed(() => duck.shares()),
  });
  const line = (what, goal, { ours: mine, duck: theirs }) => {
    const ratio = median(mine.map((value, i) => value / theirs[i]));
    return { what, ours: median(mine), duck: median(theirs), ratio, goal, kept: ratio <= goal };
  };
  return [
    line('P50 and P90 by weekday × hour of a site-year, ms', 1, first),
    line('share within the objective by month of all sites, ms', 0.6, second),
  ];
}

async function main(folder) {
  const ours = await openOurs(`${folder}/record.sqlite`);
  const yardstick = asked.smoke ? new Exact() : await openDuck(folder);
  const tickets = await fill(ours, yardstick);
  const year = asked.smoke ? FIRST_YEAR : FIRST_YEAR + 1;
  let error = 0;
  for (let site = 0; site < sites; site += 1) {
    const exact = await yardstick.weekdayHours(site, year);
    error = Math.max(error, worstError(await ours.weekdayHours(nameOf(site), year), exact));
  }
  const shares = await ours.shares('2000-01', '2099-12');
  const faults = faultsOf(error, shares, await yardstick.shares());
  const lines = asked.smoke ? [] : await speeds(ours, yardstick);
  await ours.close();
  yardstick.close();
  return {
    machine: `${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`,
    tickets,
    error,
    lines,
    faults,
  };
}

const folder = newFolder();
try {
  const found = await main(folder.path);
  if (asked.json) console.log(JSON.stringify(found));
  else {
    console.log(`${found.machine}\n${found.tickets} tickets, ${sites} sites`);
    console.log(`largest error of a percentile: ${(100 * found.error).toFixed(2)} %`);
    for (const { what, ours, duck, ratio, goal, kept } of found.lines) {
      const verdict = `${ratio.toFixed(2)} (goal ≤ ${goal}: ${kept ? 'kept' : 'short'})`;
      console.log(
        `${what}: Patience ${ours.toFixed(1)}, DuckDB ${duck.toFixed(1)}, ratio ${verdict}`,
      );
    }
    for (const fault of found.faults.slice(0, 20)) console.log(`✗ ${fault}`);
    if (found.faults.length === 0) console.log('nothing was wrong');
  }
  process.exitCode = found.faults.length > 0 ? 1 : 0;
} finally {
  folder.remove();
}
