import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { now } from './measure.mjs';

const PROBE = pathToFileURL(join(import.meta.dirname, 'probe.mjs')).href;
const START_LIMIT_MS = 30_000;

/** Starts a server's script and waits until it says where it listens; it carries the probe. */
export async function startChild(script, environment) {
  const started = now();
  const child = spawn(process.execPath, ['--expose-gc', '--import', PROBE, script], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  });
  const url = await addressOf(child, script);
  return {
    url,
    startMs: now() - started,
    ask: (what) => asked(child, what),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** The address after "listens on", once it is printed. */
export function addressOf(child, name) {
  let output = '';
  return new Promise((resolve, reject) => {
    const failed = (why) => reject(new Error(`${name} ${why}:\n${output}`));
    const limit = setTimeout(() => failed('did not start'), START_LIMIT_MS);
    const heard = (part) => {
      output += part.toString();
      const url = /listens on (\S+)/.exec(output)?.[1];
      if (!url) return;
      clearTimeout(limit);
      resolve(url);
    };
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
    child.once('exit', () => failed('ended'));
  });
}

function asked(child, what) {
  return new Promise((resolve) => {
    const heard = ({ ask, answer }) => {
      if (ask !== what) return;
      child.off('message', heard);
      resolve(answer);
    };
    child.on('message', heard);
    child.send({ ask: what });
  });
}
