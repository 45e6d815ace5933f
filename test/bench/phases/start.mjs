import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { addressOf, startChild } from '../child.mjs';
import { notLess } from '../faults.mjs';
import { ROOT } from '../folder.mjs';
import { byTurns, now, pause } from '../measure.mjs';
import { clientOf, prepareProduct, settings } from '../product/target.mjs';
import { rowOf } from '../table.mjs';

const MIB = 1024 * 1024;
const SETTLED_MS = 500;
const MINIMAL = join(import.meta.dirname, '..', 'minimal', 'main.mjs');

/** Starts a server, and stops it: how long until it listens, and what it then holds. */
async function started(script, environment) {
  const child = await startChild(script, environment);
  await pause(SETTLED_MS);
  const rss = await child.ask('rss');
  await child.stop();
  return { startMs: child.startMs, rss };
}

/** Seconds from `npm start` to a ticket in hand. */
async function firstTicket(prepared) {
  const begun = now();
  // A group of its own, so that npm and the server that it started can be ended together.
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...settings(prepared.file) },
  });
  const ended = once(child, 'exit');
  const api = clientOf(await addressOf(child, 'npm start'), prepared);
  const ticket = await api.take(0);
  const seconds = (now() - begun) / 1000;
  api.close();
  process.kill(-Number(child.pid), 'SIGTERM');
  await ended;
  return { seconds, ticket };
}

/** S9: what somebody pays who only starts it. */
export async function start({ starts }, folder) {
  const prepared = await prepareProduct(folder, 'start');
  const runs = {
    product: () => started(join(ROOT, 'dist', 'main.js'), settings(prepared.file)),
    minimal: () => started(MINIMAL, { DATABASE: join(folder, 'minimal.sqlite') }),
  };
  await byTurns(1, runs);
  const { product, minimal } = await byTurns(starts, runs);
  const first = await firstTicket(prepared);
  const of = (results, what, unit = 1) => results.map((result) => result[what] / unit);
  return {
    rows: [
      rowOf('S9 start', of(product, 'startMs'), of(minimal, 'startMs')),
      rowOf('S9 memory', of(product, 'rss', MIB), of(minimal, 'rss', MIB)),
      rowOf('S9 first ticket', [first.seconds]),
    ],
    faults: notLess('start: length of the first ticket’s id', first.ticket.length, 2),
  };
}
