import { GROUP_END } from '../core/dispatch';
import type { DeskDraws } from './desk-draws';
import type { PersonDraws } from './person-draws';
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
  private readonly freeAt: Float64Array;
  private readonly shutAt: Float64Array;
  /** How many stretches without a plan are over. */
  private readonly stretch: Int32Array;
  /** Since when a desk has been idle; Infinity while it is not. */
  private readonly idleSince: Float64Array;
  /** By desk × lines + line: which group serves it; -1 when none does. */
  private readonly group: Int32Array;

  /** `clock`: seconds since the run began, one number that all of a run read. */
  constructor(
    private readonly start: Start,
    private readonly draws: DeskDraws,
    private readonly people: PersonDraws,
    private readonly clock: Float64Array,
  ) {
    const { desks } = start;
    // One that is never free at least, so that the soonest is always one of them.
    const count = Math.max(1, desks.length);
    this.lines = desks.map((desk) => new Int32Array(desk.lines));
    this.order = new Int32Array(count);
    this.freeAt = new Float64Array(count).fill(NEVER);
    this.shutAt = new Float64Array(count);
    this.stretch = new Int32Array(count);
    this.idleSince = new Float64Array(count).fill(NEVER);
    this.group = groupsOf(start);
  }

  begin(): void {
    this.idle = 0;
    this.freeAt.fill(NEVER);
    for (let desk = 0; desk < this.order.length; desk += 1) this.order[desk] = desk;
    for (let desk = 0; desk < this.start.desks.length; desk += 1) {
      this.freeAt[desk] = this.draws.freeIn(desk);
      this.place(desk);
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
    return this.freeAt[this.order[0] as number] as number;
  }

  /** The idle desk that prefers a line most, of several the one idle longest; -1: none serves it. */
  idleFor(line: number): number {
    const { lines } = this.start;
    let chosen = NONE;
    let best = NEVER;
    for (let desk = 0; desk < this.idleSince.length; desk += 1) {
      if (this.idleSince[desk] === NEVER || this.shuts(desk)) continue;
      const group = this.group[desk * lines + line] as number;
      if (group === NONE || group > best) continue;
      if (group === best && !this.longerIdle(desk, chosen)) continue;
      best = group;
      chosen = desk;
    }
    return chosen;
  }

  /** Shuts a desk whose time has come, until it opens again; whether it had. */
  shuts(desk: number): boolean {
    if ((this.clock[0] as number) < (this.shutAt[desk] as number)) return false;
    this.shut(desk);
    return true;
  }

  /** Nobody waits for a desk, since it has been free. */
  rest(desk: number, since: number): void {
    this.freeAt[desk] = NEVER;
    this.idleSince[desk] = since;
    this.idle += 1;
    this.place(desk);
  }

  /** Somebody of a line is received, whose luck says for how long. */
  receive(desk: number, line: number, luck: number): void {
    if (this.idle > 0) this.wake(desk);
    this.freeAt[desk] = (this.clock[0] as number) + this.people.taken(luck, desk, line);
    this.place(desk);
  }

  private shut(desk: number): void {
    const now = this.clock[0] as number;
    const { from, to } = this.draws.opensAgain(desk, this.stretch[desk] as number, now);
    this.stretch[desk] = (this.stretch[desk] as number) + 1;
    this.shutAt[desk] = to;
    this.wake(desk);
    this.freeAt[desk] = from;
    this.place(desk);
  }

  private wake(desk: number): void {
    if (this.idleSince[desk] !== NEVER) this.idle -= 1;
    this.idleSince[desk] = NEVER;
  }

  /** Moves a desk, which is most often the first, to where its time belongs. */
  private place(desk: number): void {
    const { order, freeAt } = this;
    const until = freeAt[desk] as number;
    const last = order.length - 1;
    let i = 0;
    while (order[i] !== desk) i += 1;
    for (; i < last; i += 1) {
      const after = order[i + 1] as number;
      if ((freeAt[after] as number) >= until) break;
      order[i] = after;
    }
    for (; i > 0; i -= 1) {
      const before = order[i - 1] as number;
      if ((freeAt[before] as number) <= until) break;
      order[i] = before;
    }
    order[i] = desk;
  }

  private longerIdle(desk: number, other: number): boolean {
    return (this.idleSince[desk] as number) < (this.idleSince[other] as number);
  }
}

function groupsOf({ desks, lines }: Start): Int32Array {
  const groups = new Int32Array(desks.length * lines).fill(NONE);
  desks.forEach((desk, i) => {
    let group = 0;
    for (let place = 0; place < desk.lines.length; place += 1) {
      const line = desk.lines[place] as number;
      if (line === GROUP_END) group += 1;
      else groups[i * lines + line] = group;
    }
  });
  return groups;
}
