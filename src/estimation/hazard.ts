import { PATIENCE_BOUNDS } from './start';

const STRETCHES = PATIENCE_BOUNDS.length;
const BOUNDS = Float64Array.from(PATIENCE_BOUNDS);

/** How much giving up has piled up by a time of waiting, line by line: −log of the share left. */
export class Hazard {
  /** What has piled up at the beginning of each stretch of {@link PATIENCE_BOUNDS}. */
  private readonly before: Float64Array;

  /** `rates`: of giving up, a second, by line × stretch. */
  constructor(private readonly rates: Float64Array) {
    this.before = new Float64Array(rates.length);
    for (let i = 0; i < rates.length; i += 1) {
      const stretch = i % STRETCHES;
      if (stretch === 0) continue;
      const lasts = (BOUNDS[stretch] as number) - (BOUNDS[stretch - 1] as number);
      this.before[i] = (this.before[i - 1] as number) + lasts * (rates[i - 1] as number);
    }
  }

  /** By `waitedS` seconds of waiting in a line. */
  by(line: number, waitedS: number): number {
    let stretch = STRETCHES - 1;
    while (stretch > 0 && waitedS < (BOUNDS[stretch] as number)) stretch -= 1;
    const i = line * STRETCHES + stretch;
    const spent = waitedS - (BOUNDS[stretch] as number);
    return (this.before[i] as number) + spent * (this.rates[i] as number);
  }
}
