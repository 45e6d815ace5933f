/** People who come and the mean time that each takes a counter: what a queue is loaded with. */
export interface Load {
  /** λ: people a second. */
  readonly perS: number;
  /** 1 ÷ μ: mean seconds at the counter. */
  readonly serviceS: number;
}

/** The figures of a queue in its stationary state. */
export interface Queue {
  /** Probability that somebody who comes must wait. */
  readonly waits: number;
  /** Mean wait of all who come, those who need not wait among them, seconds; Infinity: no end. */
  readonly meanWaitS: number;
  /** Share of those who come who leave before they are called. */
  readonly leaves: number;
}

/** Offered load a = λ ÷ μ: counters that are busy on average when nobody has to wait. */
export const offered = ({ perS, serviceS }: Load): number => perS * serviceS;

/** One counter more: B(c) = a B(c−1) ÷ (c + a B(c−1)), of numbers between 0 and 1 only. */
export const oneMore = (blocked: number, a: number, counters: number): number =>
  (a * blocked) / (counters + a * blocked);

/**
 * Erlang's loss formula B(c, a), 1917, by its recursion, which neither overflows nor cancels
 * (Cooper, Introduction to Queueing Theory, 2nd ed., 1981, p. 82).
 */
export function erlangB(a: number, counters: number): number {
  let blocked = 1;
  for (let c = 1; c <= counters; c += 1) blocked = oneMore(blocked, a, c);
  return blocked;
}

/**
 * Probability of waiting in M/M/c, Erlang's delay formula: C = c B ÷ (c − a (1 − B)); 1 where the
 * counters can't keep up (Cooper, 1981, p. 92).
 */
export function waitingProbability(a: number, counters: number, blocked: number): number {
  if (a === 0) return 0;
  return a >= counters ? 1 : (counters * blocked) / (counters - a * (1 - blocked));
}

/** P(W ≤ T) of M/M/c, first come, first served: 1 − C e^−(c − a) μ T (Cooper, 1981, p. 97). */
export function servedWithin(a: number, counters: number, blocked: number, services: number) {
  if (a >= counters && a > 0) return 0;
  return 1 - waitingProbability(a, counters, blocked) * Math.exp(-(counters - a) * services);
}

/** The queue of so many counters when nobody ever leaves (M/M/c). */
export function erlangC(load: Load, counters: number): Queue {
  const a = offered(load);
  const waits = waitingProbability(a, counters, erlangB(a, counters));
  const slack = counters - a;
  const meanWaitS = waits === 0 ? 0 : slack > 0 ? (waits * load.serviceS) / slack : Infinity;
  return { waits, meanWaitS, leaves: 0 };
}
