import { GROUP_END } from '../core/dispatch';
import { PATIENCE_BOUNDS } from './start';
import type { Desk, Laws, People, Start } from './start';

/** Somebody of a made-up lobby: their line, and perhaps more. */
export interface Someone {
  readonly line: number;
  readonly rank?: number;
  readonly waited?: number;
  readonly ghost?: boolean;
  readonly comesIn?: number;
}

/** People in the order of their coming, each with a key of their own. */
export function peopleOf(some: readonly Someone[]): People {
  return {
    count: some.length,
    line: Int32Array.from(some, ({ line }) => line),
    rank: Int32Array.from(some, ({ rank }) => rank ?? 0),
    age: Float64Array.from(some, (_, i) => i),
    overtaken: new Int32Array(some.length),
    waited: Float64Array.from(some, ({ waited }) => waited ?? 0),
    key: Int32Array.from(some, (_, i) => 1_000 + i),
    ghost: Uint8Array.from(some, ({ ghost }) => (ghost ? 1 : 0)),
    comesIn: Float64Array.from(some, ({ comesIn }) => comesIn ?? 0),
  };
}

/** A counter that has just called somebody of its first line. */
export function deskOf(groups: readonly (readonly number[])[], over: Partial<Desk> = {}): Desk {
  return {
    lines: groups.flatMap((group) => [...group, GROUP_END]),
    state: 'busy',
    serving: groups[0]?.[0] ?? 0,
    elapsed: 0,
    plan: null,
    effect: new Float64Array(8).fill(1),
    ...over,
  };
}

/** Quantiles of an exponential length with that mean, seconds. */
export const exponentialLengths = (mean: number): Float64Array =>
  Float64Array.from({ length: 2_000 }, (_, i) => -mean * Math.log(1 - (i + 0.5) / 2_000));

/** Visits of five minutes, exponential; nobody leaves, is absent, pauses or closes. */
export function lawsOf(lines: number, over: Partial<Laws> = {}): Laws {
  return {
    visits: Array.from({ length: lines }, () => exponentialLengths(300)),
    visitSpread: new Float64Array(lines),
    noShow: new Float64Array(lines),
    holds: Float64Array.of(60),
    leaving: new Float64Array(lines * PATIENCE_BOUNDS.length),
    turnaround: new Float64Array(0),
    pauseRate: 0,
    pauses: Float64Array.of(300),
    closing: 0,
    opening: 0,
    ...over,
  };
}

/** A lobby in which nobody comes any more, but for what is asked. */
export function startWith(
  some: readonly Someone[],
  desks: readonly Desk[],
  over: Partial<Start> = {},
): Start {
  const lines = over.lines ?? 1;
  return {
    lines,
    ranks: 1,
    bound: Infinity,
    people: peopleOf(some),
    desks: desks.map((desk) => ({ ...desk, effect: desk.effect.slice(0, lines) })),
    arriving: arrivalsOf(0, lines),
    laws: lawsOf(lines),
    horizon: 36_000,
    key: 4711,
    ...over,
  };
}

/** So many arrivals an hour of each kind for ten hours. */
export const arrivalsOf = (anHour: number, kinds: number): Start['arriving'] => ({
  startsIn: -300,
  slotS: 900,
  slots: 41,
  key: 99,
  rate: new Float64Array(41 * kinds).fill(anHour / 3600),
  spread: 0.15,
});
