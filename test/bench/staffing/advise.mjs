import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../folder.mjs';

const load = createRequire(join(ROOT, 'dist', 'main.js'));
const { adviceOf } = load('./staffing/advice.js');
const { exceeded } = load('./simulation/laws.js');

const SAMPLE = 2_000;
/** When the half-hours of a day begin, and it ends, seconds. */
const STARTS = Array.from({ length: 49 }, (_, half) => 1_800 * half);
const sampleOf = (law) =>
  Float64Array.from({ length: SAMPLE }, (_, i) => exceeded(law, 1 - (i + 0.5) / SAMPLE));

/** A service of known laws, as the advice expects it. */
const lineOf = ({ duration, halfHours, noShow, patienceMeanS }, target) => ({
  target,
  arrivals: halfHours,
  lengths: sampleOf(duration),
  absent: noShow?.share ?? 0,
  heldS: noShow?.held.meanS ?? 60,
  leaving: patienceMeanS === null ? 0 : 1 / patienceMeanS,
});

/** What is advised for a lobby whose counters all serve everything. */
export function advise({ services, target }) {
  const every = Int32Array.from([...services.keys(), -1]);
  const steps = adviceOf({
    day: {
      lines: services.map((one) => lineOf(one, target)),
      starts: STARTS,
      spread: 0,
      key: 7,
    },
    hall: { lines: services.length, ranks: 1, bound: Infinity },
    counters: [],
    extra: every,
    open: services[0].halfHours.map((count) => count > 0),
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
