import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBare } from '../bare/target.mjs';
import { Crowd } from '../crowd.mjs';
import { byTurns, pause } from '../measure.mjs';
import { startProduct } from '../product/target.mjs';
import { rowOf } from '../table.mjs';

const KIB = 1024;
const FIRST = 20;
const SETTLED_MS = 1_000;

/** Opens the screens, and what each costs the server in heap: bytes. */
async function crowded(target, screens) {
  const first = await Crowd.open(target.screen, FIRST);
  await pause(SETTLED_MS);
  const before = await target.ask('heap');
  const crowd = await Crowd.open(target.screen, screens);
  await pause(SETTLED_MS);
  const heap = ((await target.ask('heap')) - before) / screens;
  await first.close();
  return { target, crowd, heap };
}

/** S6: a thousand screens come back in the same instant. */
export async function storm({ rounds, stormed }, folder) {
  const product = await startProduct(folder, 'storm');
  const board = join(folder, 'board.json');
  writeFileSync(board, JSON.stringify(await product.board()));
  const bare = await startBare(folder, 'storm-bare');
  const same = await startBare(folder, 'storm-same', { BOARD: board });
  const crowds = {
    product: await crowded(product, stormed),
    bare: await crowded(bare, stormed),
    same: await crowded(same, stormed),
  };
  const runs = Object.entries(crowds).map(([name, { crowd }]) => [name, () => crowd.ask('storm')]);
  const turns = await byTurns(rounds, Object.fromEntries(runs));
  for (const { crowd, target } of Object.values(crowds)) {
    await crowd.close();
    await target.stop();
  }
  const heap = (name) => [crowds[name].heap / KIB];
  const rows = [
    rowOf('S6 time', turns.product, turns.bare),
    rowOf('S6 same board', turns.product, turns.same),
    rowOf('S6 heap', heap('product'), heap('bare')),
  ];
  return { rows, faults: [] };
}
