/** How many people may come: quantiles of a count of which the mean is believed. */
export interface CountRange {
  /** One time in ten fewer come. */
  readonly p10: number;
  readonly p50: number;
  /** One time in ten more come. */
  readonly p90: number;
}

const SHARES = [0.1, 0.5, 0.9];
const NOBODY: CountRange = { p10: 0, p50: 0, p90: 0 };
/** Under it a negative binomial law is a Poisson law. */
const POISSON = 1e-6;
/** Over it steps of one would take long, and a normal law says the same. */
const MANY = 2000;
/** 90 % of a standard normal law are below. */
const NORMAL_90 = 1.2816;

/** `Poisson(mean)` and `NegativeBinomial(mean, variance = mean + excess × mean²)`, count by count. */
function* probabilities(mean: number, excess: number): Generator<number> {
  const size = excess < POISSON ? Infinity : 1 / excess;
  const first = size === Infinity ? -mean : -size * Math.log1p(mean / size);
  const share = size === Infinity ? mean : mean / (size + mean);
  for (let n = 0, log = first; ; n += 1) {
    yield Math.exp(log);
    log += Math.log(size === Infinity ? share / (n + 1) : (share * (size + n)) / (n + 1));
  }
}

/**
 * Quantiles of a count of that mean whose intensity varies by that much: `excess` is the variance of
 * the intensity ÷ its square (negative binomial law).
 */
export function rangeOf(mean: number, excess: number): CountRange {
  if (mean <= 0) return NOBODY;
  if (mean > MANY) {
    const reach = NORMAL_90 * Math.sqrt(mean + excess * mean * mean);
    const p10 = Math.max(0, Math.floor(mean - reach));
    return { p10, p50: Math.round(mean), p90: Math.ceil(mean + reach) };
  }
  const [p10 = 0, p50 = p10, p90 = p50] = quantiles(probabilities(mean, excess));
  return { p10, p50, p90 };
}

/** The counts at which the shares of {@link SHARES} are reached. */
function quantiles(law: Iterable<number>): number[] {
  const found: number[] = [];
  let below = 0;
  let n = 0;
  for (const one of law) {
    below += one;
    while (found.length < SHARES.length && below >= (SHARES[found.length] as number)) found.push(n);
    if (found.length === SHARES.length || n > 20 * MANY) break;
    n += 1;
  }
  return found;
}

/** Mean distance of a Poisson count from its median: what chance alone makes of the best forecast. */
export function chanceOf(mean: number): number {
  if (mean <= 0) return 0;
  const { p50 } = rangeOf(mean, 0);
  let distance = 0;
  let n = 0;
  for (const one of probabilities(mean, 0)) {
    distance += one * Math.abs(n - p50);
    if (n > mean + 12 * Math.sqrt(mean) + 12) break;
    n += 1;
  }
  return distance;
}
