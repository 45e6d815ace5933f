import { normalQuantile } from './normal';
import type { Random } from './random';

/** A gamma variable of that shape and mean 1 (Marsaglia and Tsang, 2000); the shape is 1 or more. */
export function gamma(shape: number, random: Random): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalQuantile(random.uniform());
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return (d * v) / shape;
  }
}
