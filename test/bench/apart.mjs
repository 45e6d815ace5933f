/** Runs one phase in a process of its own, so that nothing but the phase is in its heap. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ITSELF = fileURLToPath(import.meta.url);

/** The phases, in the order in which they are run; loaded where they run only. */
const PHASES = {
  durable: async () => (await import('./phases/durable.mjs')).durable,
  growth: async () => (await import('./phases/growth.mjs')).growth,
  'one-screen': async () => (await import('./phases/screens.mjs')).oneScreen,
  screens: async () => (await import('./phases/screens.mjs')).manyScreens,
  storm: async () => (await import('./phases/storm.mjs')).storm,
  start: async () => (await import('./phases/start.mjs')).start,
};

export const NAMES = Object.keys(PHASES);

/** What the phase returns; rejects when it fails, which it has then told on stderr. */
export async function apart(name, options, folder) {
  const child = fork(ITSELF, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const result = once(child, 'message');
  child.send({ name, options, folder });
  const first = await Promise.race([result, ended.then(() => null)]);
  await ended;
  if (!first) throw new Error(`${name} failed`);
  return first[0];
}

async function runOnce({ name, options, folder }) {
  const phase = await PHASES[name]();
  process.send(await phase(options, folder));
  process.disconnect();
}

if (process.send && process.argv[1] === ITSELF)
  process.once('message', (asked) => void runOnce(asked));
