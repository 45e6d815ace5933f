/**
 * How steady the waits on a wall are: simulated town-hall days, told again as the engine does, after each fact
 * (those of one second are one) and every 15 s. Without a fact in between nothing has happened that a visitor could
 * see: a bound should hardly ever move by more than five minutes.
 *   node test/bench/estimation/stability.mjs [--smoke] [--json] [--seed N] [--days N] [--built FOLDER]
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn, made } from './made.mjs';
import { Wall } from './wall.mjs';

const require = createRequire(import.meta.url);
const TICK_MS = 15_000;
const SECOND_MS = 1_000;
/** Of 100 refreshes without a fact, so many may move a range. */
const GOAL = 0.05;
/** Days lived through before, and days judged. */
export const FULL_DAYS = { warmupDays: 10, days: 3 };
export const SMOKE_DAYS = { warmupDays: 1, days: 1 };
function productOf(built) {
  const load = (path) => require(join(built, path));
  return {
    ...load('cli/backtest/read-history.js'),
    ...load('cli/backtest/read-counters.js'),
    ...load('cli/backtest/events.js'),
    ...load('cli/backtest/history-site.js'),
    ...load('cli/backtest/planned.js'),
    ...load('cli/import/read-files.js'),
    ...load('engine/calendar.js'),
    ...load('engine/streams.js'),
    ...load('estimation/forecaster.js'),
    ...load('estimation/steady.js'),
  };
}

/** A site that lives through its history; the days to be judged are refreshed as the engine does. */
class Living {
  hours = 0;
  costMs = 0;

  constructor(product, { tickets, states, plan, configuration }) {
    this.product = product;
    const calendar = new product.Calendar('UTC');
    const priorS = (service) => configuration.priors.get(service) ?? 600;
    this.calendar = calendar;
    this.estimator = new product.Forecaster(priorS, product.planOf(plan, calendar));
    this.history = new product.HistorySite('bench', configuration, calendar, this.estimator);
    this.events = product.eventsOf(tickets, states);
    this.wall = new Wall(product.steadied);
  }

  live(warmupDays, days) {
    const all = [...new Set(this.events.map(({ at }) => this.calendar.moment(at).day))];
    const judged = new Set(all.slice(warmupDays, warmupDays + days));
    let last = null;
    for (const event of this.events) {
      const { day } = this.calendar.moment(event.at);
      if (judged.size > 0 && all.indexOf(day) >= warmupDays + days) break;
      if (judged.has(day)) last = this.until(event, day, last);
      this.happen(event);
    }
  }

  /** Ticks up to an event; the refresh after a fact comes before the next second's fact. */
  until({ at }, day, last) {
    if (!last || last.day !== day) {
      this.wall.wipe();
      return { day, at, fact: true, next: at + TICK_MS };
    }
    if (at - last.at >= SECOND_MS) this.refresh(last.at, false);
    while (last.next < at) {
      this.refresh(last.next, true);
      last.next += TICK_MS;
      this.hours += TICK_MS / 3_600_000;
    }
    return { ...last, at };
  }

  refresh(at, isQuiet) {
    const { estimator, history, calendar, product } = this;
    const from = process.cpuUsage();
    const waits = product.waitsOf({ site: history.site, estimator, calendar }, at);
    const { user, system } = process.cpuUsage(from);
    this.costMs += (user + system) / 1000;
    this.wall.refresh(waits, isQuiet);
  }

  happen(event) {
    const { history, estimator } = this;
    const now = history.advance(event.at);
    if (event.kind === 'called') history.called(event.row);
    else if (event.kind === 'ended') history.ended(event.row);
    else if (event.kind === 'state') history.state(event.row);
    else {
      history.know(event.row.service);
      const { service, priority } = event.row;
      history.taken(event.row, estimator.alone(history.site, service, priority, now).forward);
    }
  }
}

/** Lives through days of a simulated town hall and measures how the told waits moved. */
export async function stabilityOf(built, seed, size, scenario = 'town-hall') {
  const product = productOf(built);
  const { days, warmupDays } = size;
  const folder = await made({ scenario, seed, days: days + warmupDays, runs: 0 });
  const files = filesIn(folder);
  const living = new Living(product, {
    tickets: (await product.readTickets(files.history)).rows,
    states: (await product.readStates(files.counters)).rows,
    plan: (await product.readPlan(files.schedule)).rows,
    configuration: product.readConfigurationFile(files.config),
  });
  living.live(warmupDays, days);
  const { wall, hours } = living;
  const anHour = (changes) => changes / Math.max(1, wall.told.size) / Math.max(hours, 1e-9);
  const share = (part) => part / Math.max(1, wall.quiet.count);
  return {
    name: 'steadiness',
    refreshes: wall.refreshes,
    quiet: wall.quiet.count,
    moved: share(wall.quiet.moved),
    movedBare: share(wall.quiet.bare),
    changesAnHour: anHour(wall.changes),
    quietChangesAnHour: anHour(wall.quiet.changes),
    refreshMs: living.costMs / Math.max(1, wall.refreshes),
    goal: GOAL,
    kept: share(wall.quiet.moved) < GOAL,
  };
}

const percent = (value) => `${(100 * value).toFixed(1)} %`;

/** The measure in lines, its goal beside it. */
export function stabilityPage(found) {
  return [
    '## how steady the waits are: town-hall days, told again after each fact and every 15 s',
    '',
    `refreshes                               ${found.refreshes}, of which without a fact ${found.quiet}`,
    `of those, a range moved by over 5 min   ${percent(found.moved)}   goal < ${percent(found.goal)}   ${found.kept ? '✓' : '✗'}`,
    `the same without hysteresis             ${percent(found.movedBare)}`,
    `the text of a service changes           ${found.changesAnHour.toFixed(1)} times an hour, ${found.quietChangesAnHour.toFixed(1)} of them without a fact`,
    `processor time of a refresh             ${found.refreshMs.toFixed(2)} ms`,
  ].join('\n');
}

async function main() {
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: {
      smoke: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      seed: { ...text, default: '1' },
      days: text,
      scenario: { ...text, default: 'town-hall' },
      built: { ...text, default: join(import.meta.dirname, '../../../dist') },
    },
  });
  const size = values.smoke
    ? SMOKE_DAYS
    : { ...FULL_DAYS, days: Number(values.days ?? FULL_DAYS.days) };
  const found = await stabilityOf(values.built, values.seed, size, values.scenario);
  console.log(values.json ? JSON.stringify(found) : stabilityPage(found));
}

if (import.meta.filename === process.argv[1]) await main();
