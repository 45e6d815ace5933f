import { setTimeout as pause } from 'node:timers/promises';

export { pause };

/** Milliseconds of the machine's monotonic clock, the same in every process. */
export const now = () => Number(process.hrtime.bigint()) / 1e6;

/** Nearest-rank quantile; null when there is nothing. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export const median = (values) => quantile(values, 0.5);

/** Runs what is compared by turns, every other round backwards; returns what each gave, by name. */
export async function byTurns(rounds, runs) {
  const names = Object.keys(runs);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) results[name].push(await runs[name](round));
  }
  return results;
}

/** Keeps `inFlight` calls of `once` under way for so many seconds. */
export async function closedLoop({ inFlight, seconds }, once) {
  const latencies = [];
  const errors = [];
  const start = now();
  const end = start + seconds * 1000;
  const lane = async (_, n) => {
    for (let i = n, sent = now(); sent < end; i += inFlight, sent = now()) {
      try {
        await once(i);
        latencies.push(now() - sent);
      } catch (error) {
        errors.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const perSecond = (latencies.length / (now() - start)) * 1000;
  return { perSecond, done: latencies.length, p99: quantile(latencies, 0.99), errors };
}
