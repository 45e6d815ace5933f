/**
 * Builds the server (dist) and the pages (dist/display) side by side.
 *   node tools/build.mjs             always
 *   node tools/build.mjs --if-stale  only when a source is newer than the last successful build
 * Everything is said on stderr: stdout belongs to the command that is run after the build.
 */
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

process.chdir(join(import.meta.dirname, '..'));

const stamp = 'dist/.built';
const lock = 'dist/.building';
const single = [
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'vite.config.mjs',
  'tools/build.mjs',
  'tools/offline-worker.mjs',
  'tools/pages-worker.js',
];
const sources = ['src', 'display', 'tsconfig.json', 'tsconfig.build.json', ...single];

const say = (text) => process.stderr.write(`${text}\n`);
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** When a file or folder was last changed, in ms; 0 when it is not there. */
const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Folders count too, so that a deleted source is noticed; specs and their fixtures are not built. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  const inside = readdirSync(path).filter((name) => !/\.(?:spec|fixture)\.tsx?$/.test(name));
  return Math.max(stat.mtimeMs, ...inside.map((name) => newest(join(path, name))));
}

const isFresh = () => {
  const built = changed(stamp);
  return built > 0 && sources.every((source) => newest(source) < built);
};

/** One step, by a command of node_modules; what it printed is shown only when it fails. */
function run(what, command) {
  const started = Date.now();
  say(`building ${what} …`);
  return new Promise((resolve) => {
    const child = spawn(join('node_modules/.bin', command), ['build'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Jest says `test` here, and vite would put the packages' debugging code into the pages.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => (output += part));
    child.on('error', (error) => (output += `${error.message}: run npm ci first\n`));
    child.on('close', (code) => {
      say(
        code === 0
          ? `built ${what} in ${seconds(started)}`
          : `${what} did not build:\n${output.trimEnd()}`,
      );
      resolve(code === 0);
    });
  });
}

/** True while the process that wrote the lock is alive. */
function isHeld() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Two commands started together must not write dist at once: the second waits for the first, and says so. */
async function takeLock() {
  mkdirSync('dist', { recursive: true });
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return waited;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!waited) say('another build is running: waiting for it …');
      await pause(200);
      if (!isHeld()) rmSync(lock, { force: true });
    }
  }
}

async function build() {
  const started = new Date();
  rmSync(stamp, { force: true });
  const { pages } = await import('../vite.config.mjs');
  const steps = [run('server', 'nest')];
  if (Object.keys(pages()).length > 0) steps.push(run('pages', 'vite'));
  const built = (await Promise.all(steps)).every(Boolean);
  if (built) {
    writeFileSync(stamp, '');
    // Dated from the start: a source saved while the build ran makes it stale again.
    utimesSync(stamp, started, started);
  }
  return built;
}

const ifStale = process.argv.includes('--if-stale');
if (!ifStale || !isFresh()) {
  const waited = await takeLock();
  try {
    if (!(ifStale && waited && isFresh()) && !(await build())) process.exitCode = 1;
  } finally {
    rmSync(lock, { force: true });
  }
}
