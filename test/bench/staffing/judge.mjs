import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../folder.mjs';

const load = createRequire(join(ROOT, 'dist', 'main.js'));
const { frameOf } = load('./simulation/frame.js');
const { simulate } = load('./simulation/history.js');

const DAY_MS = 86_400_000;
const HALF_MS = 1_800_000;
const EVERY_DAY = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1 };

/** When the n-th counter is open, if so many are in each half-hour; after the last, until midnight. */
function periodsOf(counts, nth) {
  const periods = [];
  counts.forEach((count, half) => {
    if (count <= nth) return;
    const last = periods.at(-1);
    if (last?.to === half * 30) last.to += 30;
    else periods.push({ from: half * 30, to: half * 30 + 30 });
  });
  return periods;
}

/** By half-hour: people judged, and those beyond the target. Who leaves within it is not judged. */
function shares({ services, target }, counts, days, seed) {
  const skills = [services.map(({ id }) => id)];
  const counters = Array.from({ length: Math.max(...counts) }, (_, nth) => ({
    id: `C${nth}`,
    skills,
    pace: 1,
    periods: periodsOf(counts, nth),
    pauses: null,
  }));
  const calendar = { firstDay: '2026-09-07', days, weekdays: EVERY_DAY, dayShape: null };
  const frame = frameOf({
    site: 'bench',
    ...calendar,
    services,
    counters,
    overtakingBound: Infinity,
  });
  const judged = Array(48).fill(0);
  const beyond = Array(48).fill(0);
  const taken = new Map();
  for (const one of simulate(frame, seed)) {
    if (one.kind === 'taken') taken.set(one.ticket, one.at);
    if (one.kind !== 'called' && one.kind !== 'left') continue;
    const at = taken.get(one.ticket);
    taken.delete(one.ticket);
    const late = one.at - at > target.withinS * 1000;
    if (one.kind === 'left' && !late) continue;
    const half = Math.floor((at % DAY_MS) / HALF_MS);
    judged[half] += 1;
    beyond[half] += late ? 1 : 0;
  }
  // Whoever was never called waited beyond any target.
  for (const at of taken.values()) {
    judged[Math.floor((at % DAY_MS) / HALF_MS)] += 1;
    beyond[Math.floor((at % DAY_MS) / HALF_MS)] += 1;
  }
  return beyond.map((count, half) => (judged[half] > 0 ? count / judged[half] : 0));
}

/** The advice of each half-hour with the share beyond the target, and with one counter less in it. */
export function judge(lobby, advice, days, seed) {
  const counts = Array(48).fill(0);
  for (const { half, counters } of advice) counts[half] = counters;
  const last = advice.at(-1).half;
  for (let half = last + 1; half < 48; half += 1) counts[half] = counts[last];
  const whole = shares(lobby, counts, days, seed);
  return advice.map((one) => {
    const { half, counters } = one;
    const less =
      counters > 1 ? shares(lobby, counts.with(half, counters - 1), days, seed)[half] : null;
    return { ...one, expected: one.beyond, beyond: whole[half], less };
  });
}
