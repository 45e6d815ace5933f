/**
 * What a refresh of a lobby's waits costs: 12 counters, 5 services, everybody's wait from 100 runs,
 * beside the same lobby in bare typed arrays, by turns in the same process, medians.
 *   node test/bench/estimation/forward-cost.mjs [--smoke] [--json] [--built FOLDER]
 * Ends with 1 when a wait is missing, whatever the speed.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { byTurns, median } from '../measure.mjs';
import { bareRuns } from './bare-lobby.mjs';
import { lobbyOf, productOf } from './lobby-crowd.mjs';

const RUNS = 100;
const SHARES = [0.05, 0.5, 0.95];
const CROWDS = [20, 200, 1_000];

function quantilesOf({ waits, runs }, count) {
  const found = new Float32Array(count * SHARES.length);
  for (let person = 0; person < count; person += 1) {
    const mine = waits.subarray(person * runs, (person + 1) * runs).sort();
    SHARES.forEach((share, i) => {
      found[person * SHARES.length + i] = mine[Math.floor(share * runs)];
    });
  }
  return found;
}

/** Milliseconds of processor of each, by turns: what else the machine does is not counted. */
export async function costOf(product, waiting, rounds) {
  const { begin } = lobbyOf(product, waiting);
  const fixed = begin();
  const { count } = fixed.people;
  let missing = 0;
  const timed = (what) => () => {
    const from = process.cpuUsage();
    const found = what();
    const { user, system } = process.cpuUsage(from);
    missing += found.filter(Number.isNaN).length;
    return (user + system) / 1000;
  };
  const refresh = (start) => quantilesOf(new product.Forward(start, RUNS).outcome(), count);
  const spent = await byTurns(rounds, {
    bare: timed(() => bareRuns(fixed, RUNS, SHARES)),
    forward: timed(() => refresh(fixed)),
    refresh: timed(() => refresh(begin())),
  });
  // The first rounds warm the compiler up.
  const settled = (values) => values.slice(Math.floor(rounds / 4));
  const [bare, forward, whole] = [spent.bare, spent.forward, spent.refresh].map(settled);
  const over = (values) => median(values.map((value, i) => value / bare[i]));
  return {
    waiting: count,
    bareMs: median(bare),
    forwardMs: median(forward),
    refreshMs: median(whole),
    forwardRatio: over(forward),
    refreshRatio: over(whole),
    missing,
  };
}

async function main() {
  const { values } = parseArgs({
    options: {
      smoke: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      built: { type: 'string', default: join(import.meta.dirname, '../../../dist') },
    },
  });
  const product = productOf(values.built);
  const costs = [];
  for (const waiting of CROWDS) costs.push(await costOf(product, waiting, values.smoke ? 4 : 160));
  if (values.json) console.log(JSON.stringify(costs));
  else
    for (const cost of costs)
      console.log(
        `${String(cost.waiting).padStart(5)} waiting: bare ${cost.bareMs.toFixed(2)} ms, ` +
          `runs ${cost.forwardMs.toFixed(2)} (× ${cost.forwardRatio.toFixed(2)}), ` +
          `whole refresh ${cost.refreshMs.toFixed(2)} (× ${cost.refreshRatio.toFixed(2)})`,
      );
  process.exitCode = costs.some(({ missing }) => missing > 0) ? 1 : 0;
}

await main();
