import { Chance } from './chance';
import { Strangers } from './comers';
import { Lobby, type Watch } from './lobby';
import { Random } from './random';
import type { Waiter } from './ticket';

/** A wait as somebody forecasts it who knows every law: mean and central 90 % interval, seconds. */
export interface Forecast {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/** A ticket that nobody calls within this long is as good as never called, ms. */
const LONGEST_MS = 2 * 86_400_000;

/** The wait of one ticket in one possible future; the visitor stays until called. */
function waitIn(future: Lobby, heard: { called: boolean }, from: number): number {
  while (!heard.called && future.now - from < LONGEST_MS && future.step());
  return future.now - from;
}

/** The value under which a share of a sorted sample lies: (n + 1) × share, as for an unknown law. */
function quantile(sorted: readonly number[], share: number): number {
  const place = Math.min(Math.max((sorted.length + 1) * share - 1, 0), sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (place - below) * (high - low);
}

/**
 * What can be known of the wait of a ticket from what can be seen of the lobby, and from the true
 * laws: `runs` possible futures, drawn anew from a stream of that name.
 */
export function forecast(
  seen: Lobby,
  waiter: Waiter,
  seenToday: number,
  { runs, name }: { readonly runs: number; readonly name: string },
): Forecast {
  const { frame, now } = seen;
  const random = new Random(name);
  const streams = frame.places.map(() => random);
  const waits: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const heard = { called: false };
    const chance = new Chance(frame.scenario, random, streams);
    const strangers = new Strangers(frame, random, now, seenToday);
    const future = new Lobby(frame, chance, listener(waiter.number, heard), strangers);
    future.follow(seen);
    for (const other of future.waiters.all) {
      if (other.number === waiter.number) other.leavesAt = Infinity;
    }
    waits.push(waitIn(future, heard, now) / 1000);
  }
  waits.sort((a, b) => a - b);
  const expected = waits.reduce((sum, one) => sum + one, 0) / runs;
  const [low, high] = [quantile(waits, 0.05), quantile(waits, 0.95)];
  return { low: Math.min(low, expected), expected, high: Math.max(high, expected) };
}

const nothing = (): void => undefined;

function listener(number: number, heard: { called: boolean }): Watch {
  return {
    called: (waiter) => {
      if (waiter.number === number) heard.called = true;
    },
    taken: nothing,
    ended: nothing,
    left: nothing,
    looking: nothing,
    changed: nothing,
  };
}
