import { startBare } from '../bare/target.mjs';
import { Crowd } from '../crowd.mjs';
import { byTurns, closedLoop } from '../measure.mjs';
import { paced } from '../paced.mjs';
import { startProduct } from '../product/target.mjs';
import { rowOf } from '../table.mjs';
import { notLess, nothing } from '../faults.mjs';

const IN_FLIGHT = 64;

const results = (rounds, of) => rounds.map(of);

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
    ...nothing(`${name}: refused`, busy.errors),
    ...notLess(`${name}: tickets`, busy.done, 1),
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
      rowOf('S2 one screen', results(product, perSecond), results(bare, perSecond)),
      rowOf('S2 cost', results(product, cost), results(bare, cost)),
    ],
    faults: [...faultsOf('Patience', product), ...faultsOf('bare', bare)],
  };
}

/** S2, S3 and S4 with a lobby of 200 screens. */
export async function manyScreens({ rounds, seconds, screens, rate }, folder) {
  const pairs = {
    product: await opened(await startProduct(folder, 'screens'), screens),
    bare: await opened(await startBare(folder, 'screens-bare'), screens),
    coalesced: await opened(
      await startBare(folder, 'screens-coalesced', { COALESCE_MS: '15' }),
      screens,
    ),
  };
  const calm = ({ target, crowd }, length) => paced(target, crowd, { rate, seconds: length });
  const kinds = ['take', 'call'];
  const mixed = ({ target, crowd }) => paced(target, crowd, { rate, seconds: seconds / 4, kinds });
  const load = ({ target }, length) => loaded(target, length);
  const whole = async (pair) => ({
    calm: await calm(pair, seconds),
    mixed: await mixed(pair),
    busy: await load(pair, seconds / 2),
  });
  for (const pair of Object.values(pairs)) {
    await calm(pair, seconds / 4);
    await load(pair, seconds / 4);
  }
  const turns = await byTurns(rounds, {
    product: () => whole(pairs.product),
    bare: () => whole(pairs.bare),
    coalesced: async () => ({ busy: await load(pairs.coalesced, seconds / 2) }),
  });
  for (const pair of Object.values(pairs)) await closed(pair);
  return { rows: rowsOf(turns), faults: Object.entries(turns).flatMap(([n, r]) => faultsOf(n, r)) };
}

function rowsOf({ product, bare, coalesced }) {
  const row = (id, of) => rowOf(id, results(product, of), results(bare, of));
  const perSecond = ({ busy }) => busy.perSecond;
  return [
    row('S2 200 screens', perSecond),
    rowOf('S2 coalesced', results(product, perSecond), results(coalesced, perSecond)),
    row('S3 p50', ({ calm }) => calm.ticketP50),
    row('S3 p99', ({ calm }) => calm.ticketP99),
    row('S3 calls p50', ({ mixed }) => mixed.callP50),
    row('S4', ({ calm }) => calm.httpP50),
  ];
}
