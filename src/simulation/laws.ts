import { normalQuantile, normalTail } from './normal';

/** How long something lasts; `cv` is the standard deviation over the mean. */
export type DurationLaw =
  | { readonly kind: 'exponential'; readonly meanS: number }
  | { readonly kind: 'log-normal'; readonly meanS: number; readonly cv: number };

/** Mean and standard deviation of the logarithm, of a log-normal law given by mean and cv. */
function logarithm(meanS: number, cv: number): { centre: number; spread: number } {
  const variance = Math.log(1 + cv * cv);
  return { centre: Math.log(meanS) - variance / 2, spread: Math.sqrt(variance) };
}

/** The probability of lasting longer than `seconds`. */
export function survival(law: DurationLaw, seconds: number): number {
  if (seconds <= 0) return 1;
  if (law.kind === 'exponential') return Math.exp(-seconds / law.meanS);
  const { centre, spread } = logarithm(law.meanS, law.cv);
  return normalTail((Math.log(seconds) - centre) / spread);
}

/** The duration, in seconds, that is exceeded with probability `share`, 0 < share < 1. */
export function exceeded(law: DurationLaw, share: number): number {
  if (law.kind === 'exponential') return -law.meanS * Math.log(share);
  const { centre, spread } = logarithm(law.meanS, law.cv);
  return Math.exp(centre - spread * normalQuantile(share));
}

/** What is left, in seconds, of a duration that has lasted `elapsed` already; `luck` in (0, 1). */
export function residual(law: DurationLaw, elapsed: number, luck: number): number {
  if (law.kind === 'exponential') return exceeded(law, luck);
  // Beyond what the approximations can tell apart, the tail is as good as any of its points.
  const share = Math.max(survival(law, elapsed) * luck, 1e-290);
  return Math.max(0, exceeded(law, share) - Math.max(0, elapsed));
}
