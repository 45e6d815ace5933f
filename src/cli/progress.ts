import { Presets, SingleBar } from 'cli-progress';
import { say } from './output';

/** What takes less shows nothing, ms. */
const QUIET_MS = 2_000;
/** Where there is no terminal a line is written this often, ms. */
const LINE_MS = 5_000;

/** How far a long command has come: a bar on a terminal, otherwise a line now and then. */
export class Progress {
  private readonly started = performance.now();
  private bar: SingleBar | null = null;
  private told = performance.now();

  /** `total`: in the units of {@link update}; null when nobody knows. */
  constructor(
    private readonly what: string,
    private readonly total: number | null,
  ) {}

  update(done: number, of = this.total): void {
    const now = performance.now();
    if (now - this.started < QUIET_MS) return;
    if (process.stderr.isTTY && of !== null) this.draw(done, of);
    else if (now - this.told > LINE_MS) {
      this.told = now;
      say(`${this.what}: ${done}${of === null ? '' : ` of ${of}`}`);
    }
  }

  end(): void {
    this.bar?.stop();
  }

  private draw(done: number, of: number): void {
    if (!this.bar) {
      const format = `${this.what} {bar} {percentage} % | {value} of {total} | {eta_formatted}`;
      this.bar = new SingleBar({ format, stream: process.stderr }, Presets.shades_classic);
      this.bar.start(of, done);
    }
    this.bar.setTotal(of);
    this.bar.update(done);
  }
}
