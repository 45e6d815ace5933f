import { next, NOBODY } from '../core/dispatch';
import { Crowd } from './crowd';
import { DeskDraws } from './desk-draws';
import { Desks } from './desks';
import type { LineBook } from './line-book';
import { PersonDraws } from './person-draws';
import type { Start } from './start';

const NEVER = Infinity;
const NONE = -1;

/** When everybody of a start is called, in every run. */
export interface Outcome {
  readonly runs: number;
  /** Seconds from now, or from the coming of a ghost yet to come: person × runs + run. Infinity: not within the horizon. */
  readonly waits: Float32Array;
  /** Run 0: the calls of people of the start, in order: desk, person, desk, person … */
  readonly calls: Int32Array;
}

/**
 * Runs a lobby forward from where it stands, many times, with the dispatch rule that agents' keys
 * run. Ghosts ask when they would be called and take no time; somebody who gives up in a run
 * becomes one, so that a run tells everybody's wait "supposing that they stay".
 */
export class Forward {
  private readonly crowd: Crowd;
  private readonly book: LineBook;
  private readonly draws: PersonDraws;
  private readonly desks: Desks;
  private readonly waits: Float32Array;
  private readonly calls: number[] = [];
  /** Seconds since the run began: in an array, where a number is written without being boxed. */
  private readonly clock = new Float64Array(1);
  private readonly count: number;
  private readonly bounded: boolean;
  private run = 0;
  /** People of the start who were not called yet in this run. */
  private waiting = 0;

  constructor(
    private readonly start: Start,
    private readonly runs: number,
  ) {
    this.count = start.people.count;
    this.bounded = start.bound !== NEVER;
    this.draws = new PersonDraws(start);
    this.desks = new Desks(start, new DeskDraws(start, this.draws), this.draws, this.clock);
    this.crowd = new Crowd(start, this.draws, this.clock);
    this.book = this.crowd.book;
    this.waits = new Float32Array(this.count * runs).fill(NEVER);
  }

  /** Runs it all. */
  outcome(): Outcome {
    for (this.run = 0; this.run < this.runs; this.run += 1) {
      this.begin();
      this.live();
    }
    return { runs: this.runs, waits: this.waits, calls: Int32Array.from(this.calls) };
  }

  private begin(): void {
    this.waiting = this.start.people.count;
    this.clock[0] = 0;
    this.draws.begin(this.run);
    this.crowd.begin(this.run);
    this.desks.begin();
    this.start.desks.forEach(({ state, elapsed }, desk) => {
      if (state === 'idle' && this.choice(desk) === NOBODY) this.desks.rest(desk, -elapsed);
    });
  }

  /** One thing after the other until everybody of the start was called, or until the horizon. */
  private live(): void {
    const { clock, crowd, desks } = this;
    const { horizon } = this.start;
    while (this.waiting > 0) {
      const free = desks.soonestAt;
      const comes = crowd.nextAt;
      const now = Math.min(free, comes);
      if (now > horizon) return;
      clock[0] = now;
      if (comes <= free) this.welcome();
      else this.release(desks.soonest);
    }
  }

  /** Somebody comes: to an idle desk, else to stand in line. */
  private welcome(): void {
    const kind = this.crowd.come();
    while (this.desks.idle > 0 && this.book.front(kind) !== NONE) {
      const desk = this.desks.idleFor(this.crowd.line[this.book.front(kind)] as number);
      if (desk === NONE) return;
      this.serves(desk, this.crowd.take(kind));
    }
  }

  /** A desk is free: it shuts, or calls whom the rule chooses until somebody comes, or rests. */
  private release(desk: number): void {
    if (this.desks.shuts(desk)) return;
    for (;;) {
      const choice = this.choice(desk);
      if (choice === NOBODY) {
        this.desks.rest(desk, this.clock[0] as number);
        return;
      }
      if (this.serves(desk, this.crowd.take(this.book.kindOf(choice)))) return;
    }
  }

  private choice(desk: number): number {
    // Where nobody is owed a call, no bound says the same, sooner.
    const bound = this.book.owing > 0 ? this.start.bound : NEVER;
    return next(this.book.heads, this.desks.lines[desk] as Int32Array, bound);
  }

  /** A person is called to a desk; who is not there any more takes no time: false. */
  private serves(desk: number, person: number): boolean {
    if (person < this.count) this.tell(desk, person);
    const luck = this.crowd.luckOf(person);
    const line = this.crowd.line[person] as number;
    if (this.crowd.isGone(person, line, luck)) return false;
    if (this.bounded) this.book.pass(this.desks.lines[desk] as Int32Array, person);
    this.desks.receive(desk, line, luck);
    return true;
  }

  private tell(desk: number, person: number): void {
    this.waits[person * this.runs + this.run] = this.crowd.waited(person);
    this.waiting -= 1;
    if (this.run === 0) this.calls.push(desk, person);
  }
}
