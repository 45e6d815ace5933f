/** Runs one phase in a process of its own, so that nothing but the phase is in its heap. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PHASES = join(import.meta.dirname, 'phases');

/** What the phase returns; rejects with what it printed when it fails. */
export async function apart(file, name, options, folder) {
  const child = fork(fileURLToPath(import.meta.url), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const result = once(child, 'message');
  const ended = once(child, 'exit');
  child.send({ file, name, options, folder });
  const first = await Promise.race([result, ended.then(() => null)]);
  await ended;
  if (!first) throw new Error(`${name} failed`);
  return first[0];
}

async function runOnce({ file, name, options, folder }) {
  const phase = await import(join(PHASES, file));
  process.send(await phase[name](options, folder));
  process.disconnect();
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  process.once('message', (asked) => void runOnce(asked));
}
