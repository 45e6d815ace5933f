/**
 * The measured promises: ratios to a bare server in the same run, by turns, medians.
 *   npm run bench                        everything, about four minutes
 *   npm run bench -- --only durable      one phase, or several joined by commas
 *   npm run bench -- --json              figures for a program
 *   npm run bench -- --smoke             under a minute: that everything runs and nothing is wrong
 * Ends with 1 when something was missing or wrong, whatever the speed.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { apart, NAMES } from './apart.mjs';
import { newFolder } from './folder.mjs';
import { tableOf } from './table.mjs';

const FULL = {
  durable: { rounds: 5, seconds: 2 },
  growth: { rounds: 3, seconds: 0.4, lines: [5_000, 20_000, 60_000] },
  'one-screen': { rounds: 5, seconds: 3 },
  screens: { rounds: 3, seconds: 8, screens: 200, rate: 20 },
  storm: { rounds: 5, stormed: 1_000 },
  start: { starts: 5 },
};
const SMOKE = {
  durable: { rounds: 1, seconds: 0.4 },
  growth: { rounds: 1, seconds: 0.05, lines: [1_500] },
  'one-screen': { rounds: 1, seconds: 0.5 },
  screens: { rounds: 1, seconds: 1, screens: 20, rate: 20 },
  storm: { rounds: 1, stormed: 50 },
  start: { starts: 1 },
};
const NOT_COMPARED = 'A textbook Nest server on Express (S2): Express is not installed.';

const say = (text) => process.stderr.write(`${text}\n`);

const { values: asked } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: NAMES.join(',') },
  },
});

async function measured(names, settings) {
  const found = { rows: [], faults: [], lines: [] };
  for (const name of names) {
    const folder = newFolder();
    say(`${name} … (load ${loadavg()[0].toFixed(1)})`);
    try {
      const { rows, faults, notes = [] } = await apart(name, settings[name], folder.path);
      found.rows.push(...rows);
      found.faults.push(...faults);
      found.lines.push(...notes);
    } catch (error) {
      found.faults.push(String(error));
    } finally {
      folder.remove();
    }
  }
  return found;
}

function print({ rows, faults, lines, machine }) {
  if (asked.smoke) console.log(`${rows.length} figures; a smoke run judges none of them`);
  else printFigures({ rows, lines, machine });
  for (const fault of faults) console.log(`✗ ${fault}`);
  if (faults.length === 0) console.log('nothing was missing or wrong');
}

function printFigures({ rows, lines, machine }) {
  const figures = ({ people, perSecond }) =>
    `  ${String(people).padStart(6)} people: ${Object.entries(perSecond)
      .map(([id, value]) => `${id.slice(2)} ${value.toFixed(0)}`)
      .join(', ')}`;
  console.log(`${machine}\n\n${tableOf(rows)}\n`);
  if (lines.length > 0)
    console.log(`A second, by people there:\n${lines.map(figures).join('\n')}\n`);
  console.log(`Not compared: ${NOT_COMPARED}`);
}

const names = asked.only.split(',');
const unknown = names.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  say(`no such phase: ${unknown.join(', ')}; there are ${NAMES.join(', ')}`);
  process.exit(2);
}
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
const result = { machine, ...(await measured(names, asked.smoke ? SMOKE : FULL)) };
if (asked.json) console.log(JSON.stringify(result, null, 2));
else print(result);
process.exitCode = result.faults.length === 0 ? 0 : 1;
