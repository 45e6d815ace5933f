import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBare } from '../bare/target.mjs';
import { Crowd } from '../crowd.mjs';
import { byTurns, closedLoop } from '../measure.mjs';
import { paced } from '../paced.mjs';
import { startProduct } from '../product/target.mjs';
import { rowOf } from '../table.mjs';
import { notLess, nothing } from '../faults.mjs';

const IN_FLIGHT = 64;

async function opened(target, count) {
  return { target, crowd: await Crowd.open(target.screen, count) };
}

async function closed({ target, crowd }) {
  await crowd.close();
  await target.stop();
}

/** Tickets as fast as they are answered, and what each costs the server: microseconds. */
async function loaded(target, seconds) {
  const before = await target.ask('cpu');
  const run = await closedLoop({ inFlight: IN_FLIGHT, seconds }, (i) => target.take(i));
  return { ...run, cost: ((await target.ask('cpu')) - before) / Math.max(1, run.done) };
}

/** What must be right, whatever the speed. */
function faultsOf(name, runs) {
  return runs.flatMap(({ busy, ...watched }) => [
    ...(busy ? nothing(`${name}: refused`, busy.errors) : []),
    ...(busy ? notLess(`${name}: tickets`, busy.done, 1) : []),
    ...Object.values(watched).flatMap(({ errors, missing, twice }) => [
      ...nothing(`${name}: refused`, errors),
      ...nothing(`${name}: not seen by every screen`, missing),
      ...nothing(`${name}: seen twice by one screen`, twice),
    ]),
  ]);
}

/** S2 with one screen: what the framework, the journal of facts and the hash chain cost. */
export async function oneScreen({ rounds, seconds }, folder) {
  const pairs = {
    product: await opened(await startProduct(folder, 'one-screen'), 1),
    bare: await opened(await startBare(folder, 'one-screen-bare'), 1),
  };
  const run = ({ target }, length) => loaded(target, length);
  for (const pair of Object.values(pairs)) await pair.crowd.ask('count', { on: false });
  for (const pair of Object.values(pairs)) await run(pair, seconds / 2);
  const turns = await byTurns(rounds, {
    product: async () => ({ busy: await run(pairs.product, seconds) }),
    bare: async () => ({ busy: await run(pairs.bare, seconds) }),
  });
  for (const pair of Object.values(pairs)) await closed(pair);
  const perSecond = ({ busy }) => busy.perSecond;
  const cost = ({ busy }) => busy.cost;
  const { product, bare } = turns;
  return {
    rows: [
      rowOf('S2 one screen', product.map(perSecond), bare.map(perSecond)),
      rowOf('S2 cost', product.map(cost), bare.map(cost)),
    ],
    faults: [...faultsOf('Patience', product), ...faultsOf('bare', bare)],
  };
}

/** The servers that are compared under many screens, with their screens. */
async function lobby(folder, screens) {
  const product = await startProduct(folder, 'screens');
  const board = join(folder, 'board.json');
  writeFileSync(board, JSON.stringify(await product.board()));
  return {
    product: await opened(product, screens),
    bare: await opened(await startBare(folder, 'screens-bare'), screens),
    coalesced: await opened(await startBare(folder, 'coalesced', { COALESCE_MS: '15' }), screens),
    same: await opened(await startBare(folder, 'same', { BOARD: board }), screens),
  };
}

/** S2, S3 and S4 with a lobby of 200 screens. */
export async function manyScreens({ rounds, seconds, screens, rate }, folder) {
  const pairs = await lobby(folder, screens);
  const calm = async ({ target, crowd }, length = seconds) => ({
    calm: await paced(target, crowd, { rate, seconds: length }),
  });
  const mixed = async ({ target, crowd }) => ({
    mixed: await paced(target, crowd, { rate, seconds: seconds / 4, kinds: ['take', 'call'] }),
  });
  const busy = async ({ target }, length = seconds / 2) => ({ busy: await loaded(target, length) });
  const whole = async (pair) => ({
    ...(await calm(pair)),
    ...(await mixed(pair)),
    ...(await busy(pair)),
  });
  for (const pair of Object.values(pairs)) {
    await calm(pair, seconds / 4);
    await busy(pair, seconds / 4);
  }
  const turns = await byTurns(rounds, {
    product: () => whole(pairs.product),
    bare: () => whole(pairs.bare),
    coalesced: () => busy(pairs.coalesced),
    same: () => calm(pairs.same),
  });
  for (const pair of Object.values(pairs)) await closed(pair);
  return { rows: rowsOf(turns), faults: Object.entries(turns).flatMap(([n, r]) => faultsOf(n, r)) };
}

function rowsOf({ product, bare, coalesced, same }) {
  const row = (id, of, yardstick = bare) => rowOf(id, product.map(of), yardstick.map(of));
  const perSecond = ({ busy }) => busy.perSecond;
  const ticketP50 = ({ calm }) => calm.ticketP50;
  return [
    row('S2 200 screens', perSecond),
    row('S2 coalesced', perSecond, coalesced),
    row('S3 p50', ticketP50),
    row('S3 p99', ({ calm }) => calm.ticketP99),
    row('S3 same board', ticketP50, same),
    row('S3 calls p50', ({ mixed }) => mixed.callP50),
    row('S4', ({ calm }) => calm.httpP50),
  ];
}
