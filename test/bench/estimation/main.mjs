/**
 * The estimation scoreboard: how good the waits are that the product would have told.
 *   npm run bench:estimation                          every simulated lobby, some minutes
 *   npm run bench:estimation -- --only mm5,town-hall  some of them
 *   npm run bench:estimation -- --smoke               under 20 s: that everything runs and is whole
 *   npm run bench:estimation -- --history F [--counters F] [--schedule F] [--config F] [--oracle F]
 *                               [--warmup-days N] [--priority N]       any other history
 * With `--predictions F` the file is judged instead of the product, with `--predictor oracle` the oracle.
 * `--seed N` makes other lobbies, `--json FILE` writes every figure. Ends with 1 when predictions
 * are missing or wrong, whatever their quality.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../folder.mjs';
import { readRows } from './csv.mjs';
import { SCENARIOS } from './goals.mjs';
import { judge } from './judge.mjs';
import { filesIn, made, patience } from './made.mjs';
import { figuresOf, pageOf } from './report.mjs';
import { FULL_DAYS, SMOKE_DAYS, stabilityOf, stabilityPage } from './stability.mjs';

const SMOKE = { scenarios: ['mm5', 'town-hall'], days: 2, runs: 20, warmupDays: 1 };
const FULL = { days: null, runs: 100 };
/** Whose predictions can be made here. */
const NAMES = { product: 'Patience', oracle: 'the oracle' };
const FILES = ['counters', 'schedule', 'config'];

/** @type {{ type: 'string' }} */
const text = { type: 'string' };
const { values: asked } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    only: { ...text, default: Object.keys(SCENARIOS).join(',') },
    seed: { ...text, default: '1' },
    json: text,
    predictor: { ...text, default: 'product' },
    predictions: text,
    history: text,
    counters: text,
    schedule: text,
    config: text,
    oracle: text,
    'warmup-days': text,
    priority: text,
  },
});

const judgedName = asked.predictions ? basename(asked.predictions) : NAMES[asked.predictor];
const say = (line) => process.stderr.write(`${line}\n`);
const rowsOrNull = (path) => (path === undefined ? null : readRows(path));

/** Where the predictions to judge are; the product's are made here. */
async function predictionsOf(files, folder) {
  if (asked.predictions !== undefined) return asked.predictions;
  if (asked.predictor === 'oracle') return files.oracle;
  const out = join(folder, 'predictions.csv');
  const given = FILES.filter((name) => files[name] !== undefined);
  const options = given.flatMap((name) => [`--${name}`, files[name]]);
  await patience('backtest', '--history', files.history, ...options, '--out', out);
  return out;
}

async function scoreOf(files, { warmupDays, priority }) {
  const folder = mkdtempSync(join(tmpdir(), 'patience-predictions-'));
  try {
    const predictions = readRows(await predictionsOf(files, folder));
    const config =
      files.config === undefined ? null : JSON.parse(readFileSync(files.config, 'utf8'));
    return judge({
      history: readRows(files.history),
      counters: rowsOrNull(files.counters),
      config,
      predictions,
      oracle: rowsOrNull(files.oracle),
      warmupDays,
      priority,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The histories to judge, each made when its turn comes. */
function histories() {
  const priority = asked.priority === undefined ? null : Number(asked.priority);
  const days = (usual) => Number(asked['warmup-days'] ?? usual);
  if (asked.history !== undefined) {
    const { history, counters, schedule, config, oracle } = asked;
    const files = { history, counters, schedule, config, oracle };
    const about = { warmupDays: days(0), priority };
    return [{ name: basename(history), goal: null, about, files: async () => files }];
  }
  const { scenarios = asked.only.split(','), warmupDays, ...size } = asked.smoke ? SMOKE : FULL;
  return scenarios.map((scenario) => {
    const goal = SCENARIOS[scenario];
    const about = { warmupDays: days(warmupDays ?? goal.warmupDays), priority };
    const files = async () => filesIn(await made({ scenario, seed: asked.seed, ...size }));
    return { name: `${scenario} ${asked.seed}`, goal, about, files };
  });
}

async function judged({ name, goal, about, files }) {
  say(`${name} …`);
  try {
    const score = await scoreOf(await files(), about);
    if (asked.smoke) console.log(`${name}: ${score.judged} tickets judged`);
    else console.log(`${pageOf(name, score, goal, judgedName)}\n`);
    return { name, figures: figuresOf(score, goal), ...score };
  } catch (error) {
    console.log(`## ${name}\n\n✗ ${error.stderr?.trim() || error.message}\n`);
    return { name, figures: [], faults: [String(error)] };
  }
}

/** How steady the product's waits are; other people's predictions are told once, and never move. */
async function steadiness() {
  const others = asked.history !== undefined || asked.predictions || asked.predictor !== 'product';
  if (others || !asked.only.split(',').includes('town-hall')) return null;
  say('how steady the waits are …');
  const built = join(ROOT, 'dist');
  const found = await stabilityOf(built, asked.seed, asked.smoke ? SMOKE_DAYS : FULL_DAYS);
  console.log(
    asked.smoke ? `steadiness: ${found.refreshes} refreshes` : `${stabilityPage(found)}\n`,
  );
  return found;
}

const unknown = asked.only.split(',').filter((name) => !Object.hasOwn(SCENARIOS, name));
const missing = ['history', 'oracle', 'predictions', ...FILES]
  .map((name) => asked[name])
  .filter((path) => path !== undefined && !existsSync(path));
const unable = Object.hasOwn(NAMES, asked.predictor) ? [] : [asked.predictor];
if (unknown.length + missing.length + unable.length > 0) {
  for (const name of unknown)
    say(`no such scenario: ${name}; there are ${Object.keys(SCENARIOS).join(', ')}`);
  for (const name of unable)
    say(`no such predictor: ${name}; there are ${Object.keys(NAMES).join(', ')}`);
  for (const path of missing) say(`no such file: ${path}`);
  process.exit(2);
}
const scores = [];
for (const history of histories()) scores.push(await judged(history));
const steady = await steadiness();
if (!asked.smoke) {
  const promised = [
    ...scores.flatMap(({ figures }) => figures),
    ...(steady ? [steady] : []),
  ].filter(({ kept }) => kept !== undefined);
  console.log(`${promised.filter(({ kept }) => kept).length} of ${promised.length} promises kept`);
}
if (asked.history === undefined && asked.predictions === undefined) {
  const cost = join(import.meta.dirname, 'forward-cost.mjs');
  console.log('What a refresh of a lobby costs, beside the same lobby in bare typed arrays:');
  const { status } = spawnSync(process.execPath, [cost, ...(asked.smoke ? ['--smoke'] : [])], {
    stdio: 'inherit',
  });
  if (status !== 0) scores.push({ name: 'cost', figures: [], faults: ['waits are missing'] });
}
if (asked.json !== undefined)
  writeFileSync(asked.json, `${JSON.stringify(steady ? [...scores, steady] : scores, null, 2)}\n`);
const faults = scores.reduce((sum, score) => sum + score.faults.length, 0);
console.log(
  faults === 0 ? 'nothing was missing or wrong' : `${faults} predictions missing or wrong`,
);
process.exitCode = faults === 0 ? 0 : 1;
