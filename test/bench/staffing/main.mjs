/**
 * Whether the advice on counters gives what was asked: on lobbies whose laws are known, judged by the
 * simulator of src/simulation, another program than the one that chose, with other chances.
 *   npm run bench:staffing                     every lobby, about two minutes
 *   npm run bench:staffing -- --only large     one of them
 *   npm run bench:staffing -- --smoke          under 20 s: that everything runs
 * Ends with 1 when a half-hour that can be met is not.
 */
import { parseArgs } from 'node:util';
import { advise } from './advise.mjs';
import { judge } from './judge.mjs';
import { LOBBIES } from './lobbies.mjs';

const { values: asked } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    only: { type: 'string', default: Object.keys(LOBBIES).join(',') },
    seed: { type: 'string', default: '1' },
  },
});

const names = asked.smoke ? ['one-line'] : asked.only.split(',');

const points = (share) => (100 * share).toFixed(1).padStart(6);
let failed = 0;

for (const name of names) {
  const lobby = LOBBIES[name];
  const began = performance.now();
  const advice = advise(lobby);
  const tookMs = performance.now() - began;
  const people = lobby.services.flatMap(({ halfHours }) => halfHours).reduce((a, b) => a + b);
  const days = asked.smoke ? 60 : Math.max(1_200, Math.ceil(120_000 / people));
  const rows = judge(lobby, advice, days, Number(asked.seed));
  const tolerance = asked.smoke ? 0.15 : 0.03;
  const allowed = 1 - lobby.target.share;
  const kept = rows.map(({ beyond, less }) => {
    const close = Math.abs(beyond - allowed) <= tolerance;
    return { close, met: close || (beyond <= allowed && (less === null || less > allowed)) };
  });
  console.log(`\n${name}: ${100 * lobby.target.share} % within ${lobby.target.withinS / 60} min`);
  console.log('half-hour  people  Erlang  advised  expected, %  beyond, %  one less, %');
  rows.forEach(({ half, arrivals, erlang, counters, expected, beyond, less }, i) => {
    const clock = `${String(Math.floor(half / 2)).padStart(2)}:${half % 2 ? '30' : '00'}`;
    const cells = [arrivals.toFixed(1), erlang, counters].map((cell) => String(cell).padStart(7));
    const last = less === null ? '     –' : points(less);
    console.log(
      `${clock}   ${cells.join(' ')}      ${points(expected)}      ${points(beyond)}     ${last}${kept[i].met ? '' : '  not met'}`,
    );
  });
  const met = kept.filter((one) => one.met).length;
  const close = kept.filter((one) => one.close).length;
  const worst = Math.max(...rows.map(({ beyond }) => beyond - allowed));
  failed += rows.length - met;
  console.log(
    `met ${met} of ${rows.length} (within 3 points ${close}; in the others one counter less would fail); ` +
      `worst excess ${points(worst).trim()} points; advice in ${Math.round(tookMs)} ms`,
  );
}
process.exitCode = failed > 0 ? 1 : 0;
