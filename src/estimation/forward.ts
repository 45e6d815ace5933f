import { GROUP_END, next, NOBODY, overtakes } from '../core/dispatch';
import { Crowd } from './crowd';
import { DeskDraws } from './desk-draws';
import { Desks } from './desks';
import { LineBook } from './line-book';
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
  private run = 0;
  /** People of the start who were not called yet in this run. */
  private waiting = 0;

  constructor(
    private readonly start: Start,
    private readonly runs: number,
  ) {
    const { people, lines, ranks } = start;
    this.draws = new PersonDraws(start);
    this.desks = new Desks(start, new DeskDraws(start, this.draws));
    this.crowd = new Crowd(start, this.draws);
    this.book = new LineBook(lines, ranks, this.crowd.capacity);
    this.waits = new Float32Array(people.count * runs).fill(NEVER);
    this.crowd.enter(this.book);
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
    this.book.reset();
    this.draws.begin(this.run);
    this.crowd.begin(this.run);
    this.desks.begin();
    this.start.desks.forEach(({ state, elapsed }, desk) => {
      if (state === 'idle' && this.choice(desk) === NOBODY) this.desks.rest(desk, -elapsed);
    });
  }

  /** One thing after the other until everybody of the start was called, or until the horizon. */
  private live(): void {
    const { horizon } = this.start;
    while (this.waiting > 0) {
      const free = this.desks.soonestAt;
      if (this.welcome(Math.min(free, horizon))) continue;
      if (free > horizon) return;
      this.release(this.desks.soonest, free);
    }
  }

  /** Those who come until then stand in line; true as soon as an idle desk may have received one. */
  private welcome(limit: number): boolean {
    while (this.crowd.nextAt <= limit) {
      const now = this.crowd.nextAt;
      const person = this.crowd.next(this.book);
      if (person === NONE) continue;
      if (this.desks.idle > 0) {
        this.receive(person, now);
        return true;
      }
      this.book.push(person);
    }
    return false;
  }

  private receive(person: number, now: number): void {
    const desk = this.desks.idleFor(this.book.line[person] as number, now);
    if (desk === NONE) this.book.push(person);
    else this.serves(desk, person, now);
  }

  /** A desk is free: it shuts, or calls whom the rule chooses until somebody comes, or rests. */
  private release(desk: number, now: number): void {
    if (this.desks.shuts(desk, now)) return;
    for (;;) {
      const choice = this.choice(desk);
      if (choice === NOBODY) {
        this.desks.rest(desk, now);
        return;
      }
      if (this.serves(desk, this.book.pop(choice), now)) return;
    }
  }

  private choice(desk: number): number {
    return next(this.book, this.desks.lines[desk] as Int32Array, this.start.bound);
  }

  /** A person is called to a desk; who is not there any more takes no time: false. */
  private serves(desk: number, person: number, now: number): boolean {
    if (person < this.start.people.count) this.tell(desk, person, now);
    const line = this.book.line[person] as number;
    const luck = this.crowd.luckOf(person);
    if (this.crowd.isGone(person, line, luck, now)) return false;
    if (this.start.bound !== NEVER) this.pass(desk, this.book.ages[person] as number);
    this.desks.occupy(desk, now + this.draws.taken(luck, desk, line));
    return true;
  }

  private tell(desk: number, person: number, now: number): void {
    this.waits[person * this.runs + this.run] = this.crowd.waitUntil(person, now);
    this.waiting -= 1;
    if (this.run === 0) this.calls.push(desk, person);
  }

  /** Whoever is oldest in a line of the desk, and older than somebody called, was overtaken. */
  private pass(desk: number, age: number): void {
    const lines = this.desks.lines[desk] as Int32Array;
    for (let i = 0; i < lines.length; i += 1) {
      const line = lines[i] as number;
      if (line !== GROUP_END && overtakes(this.book, line, age)) this.book.pass(line);
    }
  }
}
