import { exponential, remaining } from './draws';
import type { PersonDraws } from './person-draws';
import { chanceKey, share } from './random';
import type { Desk, Start, Stretch } from './start';

/** The purposes of a desk's chances, after those that it shares with people. */
const REST = 6;
const SHUTS = 7;
const OPENS = 8;
const NEVER = Infinity;

/** A counter that should be open opens soon, if it is not long overdue, seconds. */
const LEAST_LATE_S = 300;

/** What chance does with the counters of one forward run, in seconds. */
export class DeskDraws {
  constructor(
    private readonly start: Start,
    private readonly people: PersonDraws,
  ) {}

  /** Seconds until a desk can call, as it stands at the beginning. */
  freeIn(index: number): number {
    const { laws } = this.start;
    const desk = this.deskAt(index);
    const chance = share(this.key(index, REST));
    switch (desk.state) {
      case 'busy':
        return this.rest(desk, index, chance);
      case 'idle':
        return laws.turnaround.length === 0
          ? 0
          : Math.max(0, remaining(laws.turnaround, desk.elapsed, chance));
      case 'paused':
        return remaining(laws.pauses, desk.elapsed, chance);
      case 'shut':
        return this.opensFirst(desk, index);
    }
  }

  /** Seconds until an open desk stops calling. */
  shutsIn(index: number): number {
    const { plan, state } = this.deskAt(index);
    const stretch = plan?.[0];
    if (state === 'shut') return stretch ? stretch.to : this.closesAfter(index, 0);
    if (stretch && stretch.from <= 0) return stretch.to;
    // Open, though nothing is planned: who works beyond the plan closes when the visit ends.
    return plan && state === 'busy' ? 0 : this.closesAfter(index, 0);
  }

  /** The next opening of a desk that shuts at `now`, after its n-th stretch without a plan. */
  opensAgain(index: number, nth: number, now: number): Stretch {
    const { plan } = this.deskAt(index);
    if (!plan) {
      const from = now + this.opensAfter(index, nth + 1);
      return { from, to: from + this.closesAfter(index, nth + 1) };
    }
    const stretch = plan.find(({ from, to }) => from > 0 && to > now);
    if (!stretch) return { from: NEVER, to: NEVER };
    return { from: Math.max(stretch.from, now), to: stretch.to };
  }

  private deskAt(index: number): Desk {
    return this.start.desks[index] as Desk;
  }

  private rest({ serving, elapsed }: Desk, index: number, chance: number): number {
    const luck = this.people.luckOf(~index);
    const pool = this.start.laws.visits[serving] as Float64Array;
    const scale = this.people.scaleOf(index, serving);
    const rest = scale * remaining(pool, elapsed / scale, chance);
    // A pause that fell due in the part that is over begins at the end of the visit as well.
    return rest + this.people.pause(luck, elapsed + rest) + this.people.before(luck);
  }

  private opensFirst({ plan }: Desk, index: number): number {
    if (!plan) return this.opensAfter(index, 0);
    const stretch = plan[0];
    if (!stretch) return NEVER;
    if (stretch.from > 0) return stretch.from;
    // Should be open and is not: it will be as late again as it is already.
    const late = Math.max(LEAST_LATE_S, -stretch.from);
    return exponential(1 / late, this.key(index, OPENS));
  }

  private opensAfter(index: number, nth: number): number {
    return exponential(this.start.laws.opening, this.key(index, OPENS + 2 * nth));
  }

  private closesAfter(index: number, nth: number): number {
    return exponential(this.start.laws.closing, this.key(index, SHUTS + 2 * nth));
  }

  private key(index: number, purpose: number): number {
    return chanceKey(this.people.luckOf(~index), purpose);
  }
}
