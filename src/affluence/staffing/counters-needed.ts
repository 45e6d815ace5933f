import { stayerWithin } from './erlang-a';
import { type Load, offered, oneMore, servedWithin } from './erlang-c';

/** What is asked for: at least this share of people called within so long. */
export interface Target {
  readonly withinS: number;
  /** 0–1; what no number of counters can promise (1) is asked for as 99.99 %. */
  readonly share: number;
}

const MOST = 0.9999;

/**
 * P(W ≤ T) with so many counters: Erlang-C, and Erlang-A with a patience (mean, seconds; Infinity:
 * nobody leaves), for somebody who stays until called.
 */
export function within(load: Load, counters: number, withinS: number, patienceS = Infinity) {
  if (load.perS === 0) return 1;
  if (counters === 0) return 0;
  if (patienceS !== Infinity) return stayerWithin(load, counters, patienceS, withinS);
  const a = offered(load);
  let blocked = 1;
  for (let c = 1; c <= counters; c += 1) blocked = oneMore(blocked, a, c);
  return servedWithin(a, counters, blocked, withinS / load.serviceS);
}

/** The least number of counters with P(W ≤ T) ≥ the share asked for; 0 when nobody comes. */
export function countersNeeded(load: Load, target: Target, patienceS = Infinity): number {
  if (!(load.perS > 0) || !(load.serviceS > 0)) return 0;
  const share = Math.min(MOST, target.share);
  const enough = (counters: number): boolean =>
    within(load, counters, target.withinS, patienceS) >= share;
  let high = Math.max(1, Math.ceil(offered(load)));
  while (!enough(high)) high *= 2;
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
