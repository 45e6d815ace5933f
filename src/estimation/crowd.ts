import { ArrivalStream } from './arrival-stream';
import { LineBook } from './line-book';
import type { PersonDraws } from './person-draws';
import type { Start } from './start';
import { StartQueues } from './start-queues';

const NEVER = Infinity;
const NONE = -1;

/**
 * The people of a forward run, by number: those of the start, then whoever comes. Of each kind (line
 * and rank) only the first is seen by a counter, so that those behind need not exist before: two
 * numbers a kind are enough for all who come, one for the first and one for who was just called.
 */
export class Crowd {
  readonly book: LineBook;
  /** When the next person comes whom nobody of their kind stands before: seconds from now. */
  nextAt = NEVER;
  /** Line of each person. */
  readonly line: Int32Array;
  private nextKind = NONE;
  private readonly arrivals: ArrivalStream;
  private readonly kinds: number;
  private readonly queues: StartQueues;
  /** When each began to wait. */
  private readonly began: Float64Array;
  private readonly keys: Int32Array;
  /** Patience that was spent before the run, see {@link PersonDraws.spentBy}; a ghost has none. */
  private readonly spent: Float64Array;
  /** The patience that no wait of a run can use up, by line. */
  private readonly longest: Float64Array;
  /** Age of who comes now, whoever it is. */
  private readonly youngest: number;
  /** When the next of a kind comes; Infinity while somebody of the kind stands there. */
  private readonly pending: Float64Array;
  /** Which of its two numbers the next arrival of a kind gets. */
  private readonly turn: Uint8Array;
  /** The line of a kind. */
  private readonly lineOf: Int32Array;

  /** `clock`: seconds since the run began, one number that all of a run read. */
  constructor(
    private readonly start: Start,
    private readonly draws: PersonDraws,
    private readonly clock: Float64Array,
  ) {
    const { people, lines, ranks } = start;
    this.kinds = lines * ranks;
    const capacity = people.count + 2 * this.kinds;
    this.arrivals = new ArrivalStream(start.arriving);
    this.book = new LineBook(lines, ranks, start.bound, capacity);
    this.line = new Int32Array(capacity);
    this.queues = new StartQueues(people, this.kinds, ranks);
    this.began = new Float64Array(capacity);
    this.keys = new Int32Array(capacity);
    this.spent = new Float64Array(capacity);
    const horizon = start.horizon + people.waited.reduce((a, b) => Math.max(a, b), 0);
    this.longest = Float64Array.from({ length: lines }, (_, i) => draws.spentBy(i, horizon));
    this.youngest = people.age.reduce((youngest, one) => Math.max(youngest, one), 0) + 1;
    this.pending = new Float64Array(this.kinds);
    this.turn = new Uint8Array(this.kinds);
    this.lineOf = Int32Array.from(this.turn, (_, kind) => Math.trunc(kind / ranks));
    this.enter();
  }

  begin(run: number): void {
    this.book.passed.set(this.start.people.overtaken);
    this.arrivals.begin(run);
    this.queues.begin();
    for (let kind = 0; kind < this.kinds; kind += 1) {
      this.pending[kind] = NEVER;
      if (!this.stands(kind)) this.await(kind);
    }
    this.seek();
  }

  /** The next person comes and stands first of their kind, which is returned. */
  come(): number {
    const kind = this.nextKind;
    this.follow(kind);
    this.pending[kind] = NEVER;
    this.seek();
    return kind;
  }

  /** The first of a kind is called; who stands behind them is first now. */
  take(kind: number): number {
    const person = this.book.front(kind);
    if (!this.stands(kind)) this.fetch(kind);
    return person;
  }

  /** Seconds that somebody of the start waits from the beginning, or from their coming, until now. */
  waited(person: number): number {
    return (this.clock[0] as number) - (this.queues.comes[person] as number);
  }

  luckOf(person: number): number {
    return this.draws.luckOf(this.keys[person] as number);
  }

  /** Whether nobody answers a call: a ghost, or who has given up. */
  isGone(person: number, line: number, luck: number): boolean {
    const patience = this.draws.patienceOf(luck) + (this.spent[person] as number);
    // Most people's patience outlasts any run, which is known without looking into its stretches.
    if (patience >= (this.longest[line] as number)) return false;
    const waited = (this.clock[0] as number) - (this.began[person] as number);
    return patience < this.draws.spentBy(line, waited);
  }

  /** Writes down the people of the start, once for all runs. */
  private enter(): void {
    const { people, ranks } = this.start;
    const { book, line } = this;
    for (let person = people.count; person < line.length; person += 1)
      line[person] = Math.trunc((person - people.count) / 2 / ranks);
    line.set(people.line);
    book.ages.set(people.age);
    this.keys.set(people.key);
    for (let i = 0; i < people.count; i += 1) {
      const waited = people.waited[i] as number;
      const comes = this.queues.comes[i] as number;
      this.began[i] = comes - waited;
      this.spent[i] = this.draws.spentBy(people.line[i] as number, waited);
      if (people.ghost[i] === 0) continue;
      book.ages[i] = this.youngest + comes;
      this.spent[i] = -Infinity;
    }
  }

  private arriving(kind: number): number {
    return kind < this.arrivals.kinds ? (this.arrivals.at[kind] as number) : NEVER;
  }

  /** Of those who stand there, the next of a kind is its first; false: all were called. */
  private stands(kind: number): boolean {
    const person = this.queues.stands(kind);
    if (person === NONE) return false;
    this.book.put(this.lineOf[kind] as number, kind, person);
    return true;
  }

  /** Who has come behind the people of the start is first of a kind; else nobody yet. */
  private fetch(kind: number): void {
    const now = this.clock[0] as number;
    if (this.queues.at(kind) <= now || this.arriving(kind) <= now) this.follow(kind);
    else this.await(kind);
  }

  private follow(kind: number): void {
    const person =
      this.queues.at(kind) <= this.arriving(kind) ? this.queues.take(kind) : this.arrives(kind);
    this.book.put(this.lineOf[kind] as number, kind, person);
  }

  private await(kind: number): void {
    const at = Math.min(this.queues.at(kind), this.arriving(kind));
    this.pending[kind] = at;
    this.book.put(this.lineOf[kind] as number, kind, NONE);
    if (at >= this.nextAt) return;
    this.nextAt = at;
    this.nextKind = kind;
  }

  private arrives(kind: number): number {
    const turn = 1 - (this.turn[kind] as number);
    this.turn[kind] = turn;
    const person = this.start.people.count + 2 * kind + turn;
    const at = this.arrivals.at[kind] as number;
    this.book.ages[person] = this.youngest + at;
    this.book.passed[person] = 0;
    this.began[person] = at;
    this.keys[person] = this.arrivals.key[kind] as number;
    this.arrivals.advance(kind);
    return person;
  }

  /** Finds who comes next. */
  private seek(): void {
    const { pending } = this;
    let at = NEVER;
    for (let kind = 0; kind < pending.length; kind += 1) {
      if ((pending[kind] as number) >= at) continue;
      at = pending[kind] as number;
      this.nextKind = kind;
    }
    this.nextAt = at;
  }
}
