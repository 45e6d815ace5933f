import { GROUP_END, next, NOBODY, overtakes } from '../core/dispatch';
import { ArrivalStream } from './arrival-stream';
import { LineBook } from './line-book';
import { RunDraws } from './run-draws';
import type { Start } from './start';

const NEVER = Infinity;
const NONE = -1;
const at = (values: ArrayLike<number>, i: number): number => values[i] as number;

/** When everybody of a start is called, in every run. */
export interface Outcome {
  readonly runs: number;
  /** Seconds from now, or from the coming of a ghost yet to come: person × runs + run. Infinity: not within the horizon. */
  readonly waits: Float32Array;
  /** Run 0: whom each desk calls first; -1 when nobody. */
  readonly first: Int32Array;
}

/**
 * Runs a lobby forward from where it stands, many times, with the dispatch rule that agents' keys
 * run. Ghosts ask when they would be called and take no time; somebody who gives up in a run
 * becomes one, so that a run tells everybody's wait "supposing that they stay".
 */
export class Forward {
  private readonly book: LineBook;
  private readonly arrivals: ArrivalStream;
  private readonly draws: RunDraws;
  private readonly lines: readonly Int32Array[];
  /** By desk × lines + line: which group serves it; -1 when none does. */
  private readonly group: Int32Array;
  private readonly freeAt: Float64Array;
  private readonly shutAt: Float64Array;
  private readonly stretch: Int32Array;
  /** Since when a desk has been idle; Infinity while it is not. */
  private readonly idleSince: Float64Array;
  private idle = 0;
  private readonly ghost: Uint8Array;
  private readonly comes: Float64Array;
  private readonly leaves: Float64Array;
  private readonly keys: Int32Array;
  private readonly capacity: number;
  private people = 0;
  private waiting = 0;
  private run = 0;
  private coming = 0;
  private waits = new Float32Array(0);
  private readonly first: Int32Array;

  constructor(
    private readonly start: Start,
    private readonly runs: number,
  ) {
    const { people, desks, lines, ranks, arriving } = start;
    this.capacity = people.count + 64 + Math.ceil(2 * expected(arriving));
    this.book = new LineBook(lines, ranks, this.capacity);
    this.arrivals = new ArrivalStream(arriving);
    this.lines = desks.map((desk) => Int32Array.from(desk.lines));
    this.group = groupsOf(start);
    this.freeAt = new Float64Array(desks.length);
    this.shutAt = new Float64Array(desks.length);
    this.stretch = new Int32Array(desks.length);
    this.idleSince = new Float64Array(desks.length);
    this.ghost = new Uint8Array(this.capacity);
    this.comes = new Float64Array(this.capacity);
    this.leaves = new Float64Array(this.capacity);
    this.keys = new Int32Array(this.capacity);
    this.first = new Int32Array(desks.length).fill(NONE);
    this.draws = new RunDraws(start);
    this.enter();
  }

  /** Runs it all. */
  outcome(): Outcome {
    this.waits = new Float32Array(this.start.people.count * this.runs).fill(NEVER);
    for (this.run = 0; this.run < this.runs; this.run += 1) {
      this.begin();
      while (this.waiting > 0 && this.step());
    }
    return { runs: this.runs, waits: this.waits, first: this.first };
  }

  /** Writes down the people who stand, once for all runs. */
  private enter(): void {
    const { people } = this.start;
    for (let i = 0; i < people.count; i += 1) {
      this.book.line[i] = at(people.line, i);
      this.book.rank[i] = at(people.rank, i);
      this.book.ages[i] = at(people.age, i);
      this.book.passed[i] = at(people.overtaken, i);
      this.ghost[i] = at(people.ghost, i);
      this.comes[i] = at(people.comesIn, i);
      this.keys[i] = at(people.key, i);
      if (at(people.comesIn, i) <= 0) this.book.push(i);
    }
    this.book.remember();
  }

  private begin(): void {
    const { people, desks } = this.start;
    this.people = people.count;
    this.waiting = people.count;
    this.coming = this.nextGhost(0);
    this.idle = 0;
    this.book.reset();
    this.draws.begin(this.run);
    this.arrivals.begin(this.run);
    for (let i = 0; i < people.count; i += 1) {
      const stays = at(this.ghost, i) === 1;
      this.leaves[i] = stays
        ? NEVER
        : this.draws.leaves(at(this.keys, i), at(people.line, i), at(people.waited, i));
    }
    for (let desk = 0; desk < desks.length; desk += 1) this.beginDesk(desk);
  }

  private beginDesk(desk: number): void {
    const free = this.draws.freeIn(desk);
    this.freeAt[desk] = free;
    this.idleSince[desk] = NEVER;
    this.stretch[desk] = 0;
    this.shutAt[desk] = this.draws.shutsIn(desk);
    const { state, elapsed } = this.start.desks[desk] as Start['desks'][number];
    if (state === 'idle' && this.choice(desk) === NOBODY) this.rest(desk, -elapsed);
  }

  /** The next thing that happens; false when nothing does within the horizon. */
  private step(): boolean {
    const desk = this.soonest();
    const free = desk === NONE ? NEVER : at(this.freeAt, desk);
    const comes = this.nextComing();
    if (Math.min(free, comes) > this.start.horizon) return false;
    if (comes <= free) this.welcome(comes);
    else this.release(desk, free);
    return true;
  }

  private soonest(): number {
    let soonest = NONE;
    let free = NEVER;
    for (let desk = 0; desk < this.freeAt.length; desk += 1) {
      const when = at(this.freeAt, desk);
      if (when < free) {
        free = when;
        soonest = desk;
      }
    }
    return soonest;
  }

  private nextComing(): number {
    const ghost = this.coming < this.start.people.count ? at(this.comes, this.coming) : NEVER;
    return Math.min(ghost, this.arrivals.at);
  }

  private nextGhost(from: number): number {
    let person = from;
    while (person < this.start.people.count && at(this.comes, person) <= 0) person += 1;
    return person;
  }

  /** Somebody comes: to an idle desk, or into a line. */
  private welcome(now: number): void {
    const person = this.newcomer(now);
    if (person === NONE) return;
    const desk = this.idle > 0 ? this.idleFor(at(this.book.line, person), now) : NONE;
    if (desk === NONE) this.book.push(person);
    else this.serve(desk, person, now);
  }

  private newcomer(now: number): number {
    const { ranks } = this.start;
    if (now !== this.arrivals.at) {
      const ghost = this.coming;
      this.coming = this.nextGhost(ghost + 1);
      return ghost;
    }
    const { kind, key } = this.arrivals;
    this.arrivals.advance();
    if (this.people >= this.capacity) return NONE;
    const person = this.people;
    this.people += 1;
    const line = Math.floor(kind / ranks);
    this.book.line[person] = line;
    this.book.rank[person] = kind - line * ranks;
    this.book.ages[person] = 1e12 + person;
    this.book.passed[person] = 0;
    this.ghost[person] = 0;
    this.comes[person] = now;
    this.keys[person] = key | 0;
    this.leaves[person] = now + this.draws.leaves(key | 0, line, 0);
    return person;
  }

  /** The idle desk that prefers a line most, of several the one idle longest. */
  private idleFor(line: number, now: number): number {
    const { lines } = this.start;
    let chosen = NONE;
    for (let desk = 0; desk < this.freeAt.length; desk += 1) {
      if (at(this.idleSince, desk) === NEVER) continue;
      if (now >= at(this.shutAt, desk)) {
        this.shut(desk, now);
        continue;
      }
      const group = at(this.group, desk * lines + line);
      if (group === NONE) continue;
      const best = chosen === NONE ? NEVER : at(this.group, chosen * lines + line);
      const longer = group === best && at(this.idleSince, desk) < at(this.idleSince, chosen);
      if (group < best || longer) chosen = desk;
    }
    return chosen;
  }

  /** A desk is free: it shuts, or calls whom the rule chooses, or rests. */
  private release(desk: number, now: number): void {
    if (now >= at(this.shutAt, desk)) {
      this.shut(desk, now);
      return;
    }
    const choice = this.choice(desk);
    if (choice === NOBODY) this.rest(desk, now);
    else this.serve(desk, this.book.pop(choice), now);
  }

  private choice(desk: number): number {
    return next(this.book, this.lines[desk] as Int32Array, this.start.bound);
  }

  private rest(desk: number, since: number): void {
    this.freeAt[desk] = NEVER;
    this.idleSince[desk] = since;
    this.idle += 1;
  }

  private shut(desk: number, now: number): void {
    if (at(this.idleSince, desk) !== NEVER) this.idle -= 1;
    this.idleSince[desk] = NEVER;
    const { from, to, stretch } = this.draws.opensAgain(desk, at(this.stretch, desk), now);
    this.stretch[desk] = stretch;
    this.freeAt[desk] = from;
    this.shutAt[desk] = to;
  }

  /** A person is called to a desk; who is not there any more takes no time. */
  private serve(desk: number, person: number, now: number): void {
    if (person < this.start.people.count) this.tell(person, now);
    if (at(this.ghost, person) === 1 || at(this.leaves, person) < now) {
      if (at(this.idleSince, desk) === NEVER) this.freeAt[desk] = now;
      return;
    }
    if (at(this.idleSince, desk) !== NEVER) this.idle -= 1;
    this.idleSince[desk] = NEVER;
    if (this.run === 0 && at(this.first, desk) === NONE) this.first[desk] = person;
    this.pass(desk, at(this.book.ages, person));
    const line = at(this.book.line, person);
    this.freeAt[desk] = now + this.draws.taken(desk, line, at(this.keys, person));
  }

  private tell(person: number, now: number): void {
    this.waits[person * this.runs + this.run] = now - at(this.comes, person);
    this.waiting -= 1;
  }

  private pass(desk: number, age: number): void {
    if (this.start.bound === Infinity) return;
    const lines = this.lines[desk] as Int32Array;
    for (let i = 0; i < lines.length; i += 1) {
      const line = at(lines, i);
      if (line !== GROUP_END && overtakes(this.book, line, age)) this.book.pass(line);
    }
  }
}

function expected({ rate, slotS }: Start['arriving']): number {
  let sum = 0;
  for (const one of rate) sum += one * slotS;
  return sum;
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
