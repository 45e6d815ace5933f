import { ArrivalStream } from './arrival-stream';
import type { LineBook } from './line-book';
import type { PersonDraws } from './person-draws';
import type { Start } from './start';

const NEVER = Infinity;
const NONE = -1;
/** Room for more arrivals than expected: twice as many, and some. */
const MORE = 2;
const SOME = 64;

/** The people of a forward run, by number: those of the start, then whoever comes. */
export class Crowd {
  /** When the next person comes, whoever it is: seconds from now. */
  nextAt = NEVER;
  /** People that a run can hold; whoever would come after that does not. */
  readonly capacity: number;
  private readonly arrivals: ArrivalStream;
  /** When each came: zero for those who stand there. */
  private readonly comes: Float64Array;
  /** When each began to wait. */
  private readonly began: Float64Array;
  private readonly ghost: Uint8Array;
  private readonly keys: Int32Array;
  /** Patience that was spent before the run, see {@link PersonDraws.spentBy}. */
  private readonly spent: Float64Array;
  private readonly youngest: number;
  private people = 0;
  private came = 0;
  private ghostNext = 0;
  private ghostAt = NEVER;

  constructor(
    private readonly start: Start,
    private readonly draws: PersonDraws,
  ) {
    const { count, age } = start.people;
    this.arrivals = new ArrivalStream(start.arriving);
    this.capacity = count + SOME + Math.ceil(MORE * this.arrivals.expected);
    this.comes = new Float64Array(count);
    this.began = new Float64Array(this.capacity);
    this.ghost = new Uint8Array(this.capacity);
    this.keys = new Int32Array(this.capacity);
    this.spent = new Float64Array(this.capacity);
    this.youngest = age.reduce((youngest, one) => Math.max(youngest, one), 0);
  }

  /** Writes down the people of the start, once for all runs. */
  enter(book: LineBook): void {
    const { people } = this.start;
    book.line.set(people.line);
    book.rank.set(people.rank);
    book.ages.set(people.age);
    book.passed.set(people.overtaken);
    this.ghost.set(people.ghost);
    this.keys.set(people.key);
    for (let i = 0; i < people.count; i += 1) {
      const waited = people.waited[i] as number;
      this.comes[i] = Math.max(0, people.comesIn[i] as number);
      this.began[i] = (this.comes[i] as number) - waited;
      this.spent[i] = this.draws.spentBy(people.line[i] as number, waited);
      if (this.ghost[i] === 0) book.push(i);
    }
    book.remember(people.count);
  }

  begin(run: number): void {
    this.people = this.start.people.count;
    this.came = this.youngest;
    this.arrivals.begin(run);
    this.ghostAfter(0);
    this.nextAt = Math.min(this.ghostAt, this.arrivals.at);
  }

  /** The next person comes: their number; -1 when there is no room. */
  next(book: LineBook): number {
    const person = this.ghostAt <= this.arrivals.at ? this.ghostComes() : this.arrives(book);
    this.nextAt = Math.min(this.ghostAt, this.arrivals.at);
    if (person === NONE) return NONE;
    this.came += 1;
    book.ages[person] = this.came;
    return person;
  }

  /** Seconds that somebody of the start waits from now, or from their coming, until then. */
  waitUntil(person: number, now: number): number {
    return now - (this.comes[person] as number);
  }

  luckOf(person: number): number {
    return this.draws.luckOf(this.keys[person] as number);
  }

  /** Whether nobody answers a call: a ghost, or who has given up. */
  isGone(person: number, line: number, luck: number, now: number): boolean {
    if (this.ghost[person] === 1) return true;
    const waited = now - (this.began[person] as number);
    return this.draws.gaveUp(luck, line, this.spent[person] as number, waited);
  }

  private ghostComes(): number {
    const person = this.ghostNext;
    this.ghostAfter(person + 1);
    return person;
  }

  private ghostAfter(from: number): void {
    const { count } = this.start.people;
    let person = from;
    while (person < count && this.ghost[person] === 0) person += 1;
    this.ghostNext = person;
    this.ghostAt = person < count ? (this.comes[person] as number) : NEVER;
  }

  private arrives(book: LineBook): number {
    const { at, kind, key } = this.arrivals;
    this.arrivals.advance();
    const person = this.people;
    if (person === this.capacity) return NONE;
    this.people += 1;
    const { ranks } = this.start;
    const line = Math.trunc(kind / ranks);
    book.line[person] = line;
    book.rank[person] = kind - line * ranks;
    book.passed[person] = 0;
    this.began[person] = at;
    this.keys[person] = key;
    return person;
  }
}
