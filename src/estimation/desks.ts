import { GROUP_END } from '../core/dispatch';
import type { DeskDraws } from './desk-draws';
import type { Start } from './start';

const NEVER = Infinity;
const NONE = -1;

/** The counters of a forward run: when each is free, idle, shut. */
export class Desks {
  /** The lines of each, as the dispatch rule reads them. */
  readonly lines: readonly Int32Array[];
  /** How many are idle. */
  idle = 0;
  /** Desks in the order in which they can call, and when; Infinity: idle, or shut for good. */
  private readonly order: Int32Array;
  private readonly times: Float64Array;
  private readonly shutAt: Float64Array;
  /** How many stretches without a plan are over. */
  private readonly stretch: Int32Array;
  /** Since when a desk has been idle; Infinity while it is not. */
  private readonly idleSince: Float64Array;
  /** By desk × lines + line: which group serves it; -1 when none does. */
  private readonly group: Int32Array;

  constructor(
    private readonly start: Start,
    private readonly draws: DeskDraws,
  ) {
    const { desks } = start;
    // One that is never free at least, so that the soonest is always one of them.
    const count = Math.max(1, desks.length);
    this.lines = desks.map((desk) => Int32Array.from(desk.lines));
    this.order = new Int32Array(count);
    this.times = new Float64Array(count).fill(NEVER);
    this.shutAt = new Float64Array(count);
    this.stretch = new Int32Array(count);
    this.idleSince = new Float64Array(count).fill(NEVER);
    this.group = groupsOf(start);
  }

  begin(): void {
    this.idle = 0;
    this.times.fill(NEVER);
    for (let desk = 0; desk < this.order.length; desk += 1) this.order[desk] = desk;
    for (let desk = 0; desk < this.start.desks.length; desk += 1) {
      this.place(desk, this.draws.freeIn(desk));
      this.shutAt[desk] = this.draws.shutsIn(desk);
      this.idleSince[desk] = NEVER;
      this.stretch[desk] = 0;
    }
  }

  /** The desk that can call first. */
  get soonest(): number {
    return this.order[0] as number;
  }

  /** When it can, in seconds from now; Infinity when none ever can. */
  get soonestAt(): number {
    return this.times[0] as number;
  }

  /** The idle desk that prefers a line most, of several the one idle longest; -1: none serves it. */
  idleFor(line: number, now: number): number {
    const { lines } = this.start;
    let chosen = NONE;
    let best = NEVER;
    for (let desk = 0; desk < this.idleSince.length; desk += 1) {
      if (this.idleSince[desk] === NEVER || this.shuts(desk, now)) continue;
      const group = this.group[desk * lines + line] as number;
      if (group === NONE || group > best) continue;
      if (group === best && !this.longerIdle(desk, chosen)) continue;
      best = group;
      chosen = desk;
    }
    return chosen;
  }

  /** Shuts a desk whose time has come, until it opens again; whether it had. */
  shuts(desk: number, now: number): boolean {
    if (now < (this.shutAt[desk] as number)) return false;
    const { from, to } = this.draws.opensAgain(desk, this.stretch[desk] as number, now);
    this.stretch[desk] = (this.stretch[desk] as number) + 1;
    this.occupy(desk, from);
    this.shutAt[desk] = to;
    return true;
  }

  /** Nobody waits for a desk. */
  rest(desk: number, since: number): void {
    this.place(desk, NEVER);
    this.idleSince[desk] = since;
    this.idle += 1;
  }

  /** A desk can't call before `until`. */
  occupy(desk: number, until: number): void {
    if (this.idleSince[desk] !== NEVER) this.idle -= 1;
    this.idleSince[desk] = NEVER;
    this.place(desk, until);
  }

  /** Moves a desk, which is most often the first, to where its time belongs. */
  private place(desk: number, until: number): void {
    const { order, times } = this;
    let i = 0;
    while (order[i] !== desk) i += 1;
    for (; i + 1 < order.length && (times[i + 1] as number) < until; i += 1) {
      order[i] = order[i + 1] as number;
      times[i] = times[i + 1] as number;
    }
    for (; i > 0 && (times[i - 1] as number) > until; i -= 1) {
      order[i] = order[i - 1] as number;
      times[i] = times[i - 1] as number;
    }
    order[i] = desk;
    times[i] = until;
  }

  private longerIdle(desk: number, other: number): boolean {
    return (this.idleSince[desk] as number) < (this.idleSince[other] as number);
  }
}

function groupsOf({ desks, lines }: Start): Int32Array {
  const groups = new Int32Array(desks.length * lines).fill(NONE);
  desks.forEach((desk, i) => {
    let group = 0;
    for (const line of desk.lines) {
      if (line === GROUP_END) group += 1;
      else groups[i * lines + line] = group;
    }
  });
  return groups;
}
