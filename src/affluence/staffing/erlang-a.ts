import { erlangB, erlangC, type Load, offered, type Queue } from './erlang-c';

/** What is left out of the sums is less than this part of them. */
const NEGLIGIBLE = 1e-15;
/** Sums are scaled down beyond this, so that a flood of people does not overflow them. */
const LARGE = 1e200;

/** One state with everybody at the counters busy: people in line, and how likely, unscaled. */
interface Sums {
  /** Σ π(c + n) over n ≥ 0, unscaled, and of the states in which a counter is free. */
  busy: number;
  free: number;
  /** Σ n π(c + n). */
  inLine: number;
  /** Σ π(c + n) P(the wait of who finds n in line > T). */
  late: number;
}

/**
 * M/M/c+M: exponential patience of mean 1 ÷ θ (Palm, 1957; Mandelbaum and Zeltyn, « Service
 * engineering in action: the Palm/Erlang-A queue », 2007). The stationary law is that of a birth
 * and death process: π(c + n) = π(c) Π λ ÷ (cμ + kθ), k = 1 … n, and Σ π(0 … c) = π(c) ÷ B(c, a).
 *
 * Who finds n in line and stays is called after n + 1 departures, at the rates cμ + nθ, …, cμ: their
 * sum is −ln Beta(cμ ÷ θ, n + 1) ÷ θ (Rényi, 1953), so that it exceeds T with the probability
 * I_x(b, n + 1), x = e^−θT, b = cμ ÷ θ. It is summed by I_x(b, n + 1) = I_x(b, n) + x^b (1 − x)^n ÷
 * (n B(b, n)): positive terms only.
 */
function sumsOf(load: Load, counters: number, patienceS: number, withinS: number): Sums {
  const a = offered(load);
  const b = (counters * patienceS) / load.serviceS;
  const left = -Math.expm1(-withinS / patienceS);
  const sums = { busy: 0, free: 1 / erlangB(a, counters) - 1, inLine: 0, late: 0 };
  let state = 1;
  // The logarithm of what I_x gains with each n, for it may begin below any number; and I_x itself.
  let gain = (-withinS * counters) / load.serviceS;
  let late = Math.exp(gain);
  for (let n = 0; ; n += 1) {
    sums.busy += state;
    sums.inLine += n * state;
    sums.late += state * Math.min(1, late);
    const next = (load.perS * patienceS) / (b + n + 1);
    const scale = sums.busy + sums.free > LARGE ? 1 / LARGE : 1;
    if (next < 1 && state * (n + 1) < NEGLIGIBLE * (1 - next) * (sums.busy + sums.free)) break;
    state *= next * scale;
    gain += Math.log(((b + n) * left) / (n + 1));
    late += Math.exp(gain);
    for (const name of ['busy', 'free', 'inLine', 'late'] as const) sums[name] *= scale;
  }
  return sums;
}

/** The queue of so many counters, at least one, when people leave after a time of that mean. */
export function erlangA(load: Load, counters: number, patienceS: number): Queue {
  if (load.perS === 0 || patienceS === Infinity) return erlangC(load, counters);
  const { busy, free, inLine } = sumsOf(load, counters, patienceS, 0);
  const people = inLine / (busy + free);
  // Little's law, once for the time in line and once for those who leave it, each at the rate θ.
  const meanWaitS = people / load.perS;
  return { waits: busy / (busy + free), meanWaitS, leaves: meanWaitS / patienceS };
}

/** P(W ≤ T) of somebody who stays until called, while the others leave when their patience ends. */
export function stayerWithin(
  load: Load,
  counters: number,
  patienceS: number,
  withinS: number,
): number {
  if (load.perS === 0) return 1;
  const { busy, free, late } = sumsOf(load, counters, patienceS, withinS);
  return 1 - late / (busy + free);
}
