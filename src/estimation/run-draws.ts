import { chanceKey, drawn, exponential, factor, givesUpIn, remaining } from './draws';
import { keyOf, mix, uniform } from './random';
import type { Desk, Laws, Start, Stretch } from './start';

/** The purposes of a person's or a desk's chances. */
const PATIENCE = 1;
const COMES = 2;
const LENGTH = 3;
const PAUSE = 4;
const BEFORE = 5;
const REST = 6;
const SHUTS = 7;
const OPENS = 8;
const SPREAD = 9;

/** When a counter that is open without a plan for it is supposed to close at the latest: never. */
const NEVER = Infinity;

/** The chances of one forward run. */
export class RunDraws {
  private readonly laws: Laws;
  private readonly longer: Float64Array;
  private run = 0;

  constructor(private readonly start: Start) {
    this.laws = start.laws;
    this.longer = new Float64Array(start.lines);
  }

  begin(run: number): void {
    this.run = keyOf(this.start.key, run + 1);
    for (let line = 0; line < this.start.lines; line += 1) {
      const spread = this.laws.visitSpread[line] as number;
      this.longer[line] = factor(spread, keyOf(this.run, SPREAD + line));
    }
  }

  /** Seconds until a person who has waited so long gives up. */
  leaves(person: number, line: number, waited: number): number {
    return givesUpIn(this.laws, line, waited, uniform(this.key(person, PATIENCE)));
  }

  /** Seconds until a desk can call, as it stands at the beginning. */
  freeIn(index: number): number {
    const desk = this.start.desks[index] as Desk;
    const chance = uniform(this.key(~index, REST));
    switch (desk.state) {
      case 'busy':
        return this.rest(desk, index, chance) + this.before(~index);
      case 'idle':
        return remainingOr(this.laws.turnaround, desk.elapsed, chance);
      case 'paused':
        return remaining(this.laws.pauses, desk.elapsed, chance);
      case 'shut':
        return this.opensFirst(desk, index);
    }
  }

  /** Seconds until an open desk stops calling. */
  shutsIn(index: number): number {
    const { plan, state } = this.start.desks[index] as Desk;
    const stretch = plan?.[0];
    if (state === 'shut') return stretch ? stretch.to : this.closesAfter(index, 0);
    if (stretch && stretch.from <= 0) return stretch.to;
    // Open, though nothing is planned: who works beyond the plan closes when the visit ends.
    return plan && state === 'busy' ? 0 : this.closesAfter(index, 0);
  }

  /** The next opening of a desk that shuts now, after its n-th stretch. */
  opensAgain(
    index: number,
    nth: number,
    now: number,
  ): { from: number; to: number; stretch: number } {
    const { plan } = this.start.desks[index] as Desk;
    if (!plan) {
      const from = now + this.opensAfter(index, nth + 1);
      return { from, to: from + this.closesAfter(index, nth + 1), stretch: nth + 1 };
    }
    for (let stretch = 0; stretch < plan.length; stretch += 1) {
      const { from, to } = plan[stretch] as Stretch;
      if (from > 0 && to > now) return { from: Math.max(from, now), to, stretch };
    }
    return { from: NEVER, to: NEVER, stretch: nth };
  }

  /** Seconds that a person takes a desk, until it can call again. */
  taken(index: number, line: number, person: number): number {
    const { laws } = this;
    if (uniform(this.key(person, COMES)) < (laws.noShow[line] as number)) {
      return drawn(laws.holds, uniform(this.key(person, LENGTH))) + this.before(person);
    }
    const { effect } = this.start.desks[index] as Desk;
    const pool = laws.visits[line] as Float64Array;
    const one = drawn(pool, uniform(this.key(person, LENGTH)));
    const visit = one * (effect[line] as number) * (this.longer[line] as number);
    return visit + this.before(person) + this.pause(person, visit);
  }

  private rest(desk: Desk, index: number, chance: number): number {
    const pool = this.laws.visits[desk.serving] as Float64Array;
    const scale = (desk.effect[desk.serving] as number) * (this.longer[desk.serving] as number);
    const rest = scale * remaining(pool, desk.elapsed / scale, chance);
    // A pause that fell due in the part that is over begins at the end of the visit as well.
    return rest + this.pause(~index, desk.elapsed + rest);
  }

  /** An unplanned pause is as likely as the work is long. */
  private pause(bearer: number, work: number): number {
    const { pauseRate, pauses } = this.laws;
    if (pauseRate === 0) return 0;
    const chance = uniform(this.key(bearer, PAUSE));
    const likely = 1 - Math.exp(-pauseRate * work);
    return chance < likely ? drawn(pauses, chance / likely) : 0;
  }

  private before(bearer: number): number {
    const { turnaround } = this.laws;
    return turnaround.length === 0 ? 0 : drawn(turnaround, uniform(this.key(bearer, BEFORE)));
  }

  private opensFirst({ plan }: Desk, index: number): number {
    if (!plan) return this.opensAfter(index, 0);
    const stretch = plan[0];
    if (!stretch) return NEVER;
    // Should be open and is not: it is late, as counters that open without a plan are.
    return stretch.from > 0 ? stretch.from : this.opensAfter(index, 0);
  }

  private opensAfter(index: number, nth: number): number {
    return exponential(this.laws.opening, this.key(~index, OPENS + 2 * nth));
  }

  private closesAfter(index: number, nth: number): number {
    return exponential(this.laws.closing, this.key(~index, SHUTS + 2 * nth));
  }

  private key(bearer: number, purpose: number): number {
    return chanceKey(mix(bearer ^ this.run), purpose);
  }
}

function remainingOr(pool: Float64Array, elapsed: number, chance: number): number {
  return pool.length === 0 ? 0 : Math.max(0, remaining(pool, elapsed, chance));
}
