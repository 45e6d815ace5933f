import { GROUP_END, next, NOBODY, overtakes } from '../core/dispatch';
import { ArrivalStream } from './arrival-stream';
import { DeskDraws } from './desk-draws';
import { Desks } from './desks';
import { LineBook } from './line-book';
import { PersonDraws } from './person-draws';
import type { Start } from './start';

const NEVER = Infinity;
const NONE = -1;
/** Room for more arrivals than expected: twice as many, and some. */
const MORE = 2;
const SOME = 64;

/** When everybody of a start is called, in every run. */
export interface Outcome {
  readonly runs: number;
  /** Seconds from now, or from the coming of a ghost yet to come: person × runs + run. Infinity: not within the horizon. */
  readonly waits: Float32Array;
  /** Run 0: the calls of those who stand there, in order: desk, person, desk, person … */
  readonly calls: Int32Array;
}

/**
 * Runs a lobby forward from where it stands, many times, with the dispatch rule that agents' keys
 * run. Ghosts ask when they would be called and take no time; somebody who gives up in a run
 * becomes one, so that a run tells everybody's wait "supposing that they stay".
 */
export class Forward {
  private readonly book: LineBook;
  private readonly arrivals: ArrivalStream;
  private readonly draws: PersonDraws;
  private readonly desks: Desks;
  /** By person: when they come, whether nobody is there, their luck's key, what patience is spent. */
  private readonly comes: Float64Array;
  private readonly ghost: Uint8Array;
  private readonly keys: Int32Array;
  private readonly spent: Float64Array;
  private readonly capacity: number;
  private readonly waits: Float32Array;
  private readonly calls: Int32Array;
  private run = 0;
  /** Numbers given out to people in this run, and those of the start who were not called yet. */
  private people = 0;
  private waiting = 0;
  private called = 0;
  /** The next ghost of the start to come, and when. */
  private ghostNext = 0;
  private ghostAt = NEVER;
  /** When the next person comes, whoever it is. */
  private nextAt = NEVER;

  constructor(
    private readonly start: Start,
    private readonly runs: number,
  ) {
    const { people, lines, ranks } = start;
    this.arrivals = new ArrivalStream(start.arriving);
    this.capacity = people.count + SOME + Math.ceil(MORE * this.arrivals.expected);
    this.book = new LineBook(lines, ranks, this.capacity);
    this.draws = new PersonDraws(start);
    this.desks = new Desks(start, new DeskDraws(start, this.draws));
    this.comes = new Float64Array(this.capacity);
    this.ghost = new Uint8Array(this.capacity);
    this.keys = new Int32Array(this.capacity);
    this.spent = new Float64Array(this.capacity);
    this.waits = new Float32Array(people.count * runs).fill(NEVER);
    this.calls = new Int32Array(2 * people.count);
    this.enter();
  }

  /** Runs it all. */
  outcome(): Outcome {
    for (this.run = 0; this.run < this.runs; this.run += 1) {
      this.begin();
      this.live();
    }
    return { runs: this.runs, waits: this.waits, calls: this.calls.subarray(0, this.called) };
  }

  /** Writes down the people of the start, once for all runs. */
  private enter(): void {
    const { people } = this.start;
    const { count, line, waited } = people;
    this.book.line.set(people.line);
    this.book.rank.set(people.rank);
    this.book.ages.set(people.age);
    this.book.passed.set(people.overtaken);
    this.ghost.set(people.ghost);
    this.comes.set(people.comesIn);
    this.keys.set(people.key);
    for (let i = 0; i < count; i += 1) {
      this.spent[i] = this.draws.spentBy(line[i] as number, waited[i] as number);
      this.comes[i] = people.ghost[i] ? Math.max(0, people.comesIn[i] as number) : -(waited[i] as number);
      if (!people.ghost[i]) this.book.push(i);
    }
    this.book.remember(count);
  }

  private begin(): void {
    const { count } = this.start.people;
    this.people = count;
    this.waiting = count;
    this.book.reset();
    this.draws.begin(this.run);
    this.arrivals.begin(this.run);
    this.desks.begin();
    this.start.desks.forEach(({ state, elapsed }, desk) => {
      if (state === 'idle' && this.choice(desk) === NOBODY) this.desks.rest(desk, -elapsed);
    });
    this.ghostAfter(0);
    this.nextAt = Math.min(this.ghostAt, this.arrivals.at);
  }

  /** One thing after the other until everybody of the start was called, or until the horizon. */
  private live(): void {
    const { horizon } = this.start;
    while (this.waiting > 0) {
      const desk = this.desks.soonest();
      const free = this.desks.freeAt[desk] as number;
      if (this.nextAt <= free) {
        if (this.nextAt > horizon) return;
        this.welcome(Math.min(free, horizon));
      } else if (free > horizon) return;
      else this.release(desk, free);
    }
  }

  /** Somebody comes: to an idle desk, or into a line; and so do others while no desk changes. */
  private welcome(limit: number): void {
    do {
      const now = this.nextAt;
      const person = this.newcomer(now);
      if (person === NONE) continue;
      if (this.desks.idle > 0) {
        this.received(person, now);
        return;
      }
      this.book.push(person);
    } while (this.nextAt <= limit);
  }

  private received(person: number, now: number): void {
    const desk = this.desks.idleFor(this.book.line[person] as number, now);
    if (desk === NONE) this.book.push(person);
    else this.call(desk, person, now);
  }

  private newcomer(now: number): number {
    const person = now === this.arrivals.at ? this.arrival(now) : this.ghostComes();
    this.nextAt = Math.min(this.ghostAt, this.arrivals.at);
    return person;
  }

  private arrival(now: number): number {
    const { kind, key } = this.arrivals;
    this.arrivals.advance();
    const person = this.people;
    if (person === this.capacity) return NONE;
    this.people += 1;
    const { ranks } = this.start;
    const line = Math.trunc(kind / ranks);
    this.book.line[person] = line;
    this.book.rank[person] = kind - line * ranks;
    this.book.ages[person] = this.youngest + person;
    this.book.passed[person] = 0;
    this.comes[person] = now;
    this.keys[person] = key;
    return person;
  }

  private ghostComes(): number {
    const person = this.ghostNext;
    this.ghostAfter(person + 1);
    return person;
  }
}
