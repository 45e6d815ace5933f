import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { BareJournal, SERVICES } from '../bare/journal.mjs';
import { countTickets } from '../count-tickets.mjs';
import { nothing, same } from '../faults.mjs';
import { byTurns, closedLoop } from '../measure.mjs';
import { ask, liveMorning, openSite, takeWish } from '../product/site.mjs';
import { rowOf } from '../table.mjs';

const IN_FLIGHT = 64;
const NAMES = Object.keys(SERVICES);

/** A closed loop, and how late the event loop was meanwhile: milliseconds, 99th percentile. */
async function watched(seconds, once) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const before = processor();
  delay.enable();
  const run = await closedLoop({ inFlight: IN_FLIGHT, seconds }, once);
  delay.disable();
  const cost = (processor() - before) / Math.max(1, run.done);
  return { ...run, cost, lateP99: delay.percentile(99) / 1e6 };
}

/** Microseconds of processor that this process has had. */
function processor() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** S1 and S5: the product's own way from a wish to a durable answer, against prepared statements. */
export async function durable({ rounds, seconds }, folder) {
  const file = join(folder, 'durable.sqlite');
  const opened = await openSite(file);
  await liveMorning(opened);
  const before = countTickets(file);
  const single = new BareJournal(join(folder, 'single.sqlite'), 1);
  const grouped = new BareJournal(join(folder, 'grouped.sqlite'), 64);
  const acknowledged = new Set();
  const take = async (i) => {
    const { ticket } = await ask(opened.site, takeWish(opened.services, i));
    acknowledged.add(ticket.id);
  };
  const bare = (journal) => (i) => journal.take(NAMES[i % NAMES.length], 'kiosk');
  const runs = {
    product: (length) => watched(length, take),
    single: (length) => watched(length, bare(single)),
    grouped: (length) => watched(length, bare(grouped)),
  };
  const done = [];
  for (const run of Object.values(runs)) done.push(await run(seconds / 2));
  const turn = Object.entries(runs).map(([name, run]) => [name, () => run(seconds)]);
  const turns = await byTurns(rounds, Object.fromEntries(turn));
  await opened.close();
  single.close();
  grouped.close();
  const all = [...done, ...Object.values(turns).flat()];
  return {
    rows: rowsOf(turns),
    faults: [
      ...nothing(
        'durable: refused',
        all.flatMap(({ errors }) => errors),
      ),
      ...same('durable: tickets in the file', countTickets(file) - before, acknowledged.size),
      ...same('durable: ids given', acknowledged.size, done[0].done + sum(turns.product)),
    ],
  };
}

const sum = (runs) => runs.reduce((total, run) => total + run.done, 0);

function rowsOf({ product, single, grouped }) {
  const of = (runs, what) => runs.map((run) => run[what]);
  return [
    rowOf('S1', of(product, 'perSecond'), of(single, 'perSecond')),
    rowOf('S1 cost', of(product, 'cost'), of(grouped, 'cost')),
    rowOf('S5', of(product, 'lateP99'), of(grouped, 'lateP99')),
  ];
}
