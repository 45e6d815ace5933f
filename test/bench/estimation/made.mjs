import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../folder.mjs';

const run = promisify(execFile);
const CLI = join(ROOT, 'dist', 'cli', 'main.js');
/** What a simulated history depends on. */
const SOURCES = ['dist/simulation', 'dist/simulation/scenarios'];

/** Another simulator makes other histories: what it is made of is part of their name. */
function edition() {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const path = join(ROOT, folder);
    const files = readdirSync(path).filter((name) => name.endsWith('.js'));
    for (const name of files.sort()) hash.update(name).update(readFileSync(join(path, name)));
  }
  return hash
    .update(readFileSync(join(ROOT, 'dist/core/dispatch.js')))
    .digest('hex')
    .slice(0, 12);
}

/** Runs a command of the product; what it says on stderr goes with the error when it fails. */
export async function patience(...args) {
  await run(process.execPath, [CLI, ...args], { maxBuffer: 64 * 1024 * 1024 });
}

/** The folder of a simulated history, made when it is not there yet. */
export async function made({ scenario, seed, days, runs }) {
  const folder = join(tmpdir(), 'patience-estimation', edition());
  const name = [scenario, seed, days ?? 'all', runs].join('-');
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  const only = days === null ? [] : ['--days', String(days)];
  const size = ['--seed', String(seed), '--runs', String(runs), ...only];
  await patience('simulate', '--scenario', scenario, ...size, '--out', unfinished);
  renameSync(unfinished, path);
  return path;
}

/** The options that name the files of a folder. */
export const filesIn = (path) => ({
  history: join(path, 'history.csv'),
  counters: join(path, 'counters.csv'),
  schedule: join(path, 'schedule.csv'),
  config: join(path, 'config.json'),
  oracle: join(path, 'oracle.csv'),
});
