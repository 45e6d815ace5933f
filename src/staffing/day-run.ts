import { next, NOBODY } from '../core/dispatch';
import { LineBook } from '../estimation/line-book';
import type { DayPeople } from './day-people';
import { chosenIdle, opensFrom, type Post } from './post';

const NEVER = Infinity;
const NONE = -1;

/** A post is closed, waits for somebody, or receives somebody. */
const CLOSED = 0;
const IDLE = 1;
const BUSY = 2;

/** The lines of a lobby. */
export interface Hall {
  readonly lines: number;
  readonly ranks: number;
  /** Times that the oldest of a line may be overtaken; Infinity: no bound. */
  readonly bound: number;
}

/** A course of a day at a moment: with its people and posts, all that decides how it goes on. */
export interface Standing {
  readonly at: number;
  readonly coming: number;
  /** Who stands first, by line × ranks + rank; -1: nobody. */
  readonly fronts: readonly number[];
  readonly passed: Int32Array;
  readonly state: Uint8Array;
  /** When each post can call; Infinity while it is idle, and once it is closed for good. */
  readonly freeAt: Float64Array;
  readonly idleSince: Float64Array;
}

/**
 * One course of a day with given people and given counters, under the dispatch rule that agents' keys
 * run. Nothing is drawn here: the same people meet the same lengths whatever the counters, so that
 * two days differ by their counters, not by luck (common random numbers).
 */
export class DayRun {
  /** Seconds until each was called; Infinity: not until now, or never. */
  readonly waits: Float64Array;
  private readonly book: LineBook;
  private readonly kinds: number;
  /** Who comes next of the same line and rank; -1: nobody. */
  private readonly behind: Int32Array;
  private readonly impatient: boolean;
  private posts: readonly Post[] = [];
  private state = new Uint8Array(0);
  private freeAt = new Float64Array(0);
  private idleSince = new Float64Array(0);
  private coming = 0;
  private now = 0;

  constructor(
    private readonly hall: Hall,
    readonly people: DayPeople,
  ) {
    const { lines, ranks, bound } = hall;
    this.kinds = lines * ranks;
    this.book = new LineBook(lines, ranks, bound, people.count);
    this.book.ages.forEach((_, i, ages) => (ages[i] = i));
    this.waits = new Float64Array(people.count).fill(NEVER);
    this.behind = followersOf(people, ranks, this.kinds);
    this.impatient = people.staysS.some((stays) => stays < NEVER);
  }

  /** Before anybody came and anything opened. */
  begin(posts: readonly Post[]): void {
    this.resume(posts, {
      at: 0,
      coming: 0,
      fronts: Array<number>(this.kinds).fill(NONE),
      passed: new Int32Array(0),
      state: new Uint8Array(posts.length),
      freeAt: new Float64Array(posts.length),
      idleSince: new Float64Array(posts.length),
    });
  }

  /** How it stands. */
  save(): Standing {
    return {
      at: this.now,
      coming: this.coming,
      fronts: Array.from({ length: this.kinds }, (_, kind) => this.book.front(kind)),
      passed: this.hall.bound === NEVER ? new Int32Array(0) : this.book.passed.slice(),
      state: this.state.slice(),
      freeAt: this.freeAt.slice(),
      idleSince: this.idleSince.slice(),
    };
  }

  /** Goes on from how it stood, with other hours from then on, perhaps, and more posts at the end. */
  resume(posts: readonly Post[], stood: Standing): void {
    const { people, book, waits } = this;
    this.posts = posts;
    this.now = stood.at;
    this.coming = stood.coming;
    if (this.hall.bound !== NEVER) {
      book.passed.fill(0);
      book.passed.set(stood.passed);
    }
    stood.fronts.forEach((person, kind) =>
      book.put(Math.floor(kind / this.hall.ranks), kind, person),
    );
    for (let i = 0; i < people.count; i += 1)
      if (this.at(i) + (waits[i] as number) >= stood.at) waits[i] = NEVER;
    this.take(stood);
  }

  /** The posts as they stood; one more than there were is closed. */
  private take(stood: Standing): void {
    const { posts } = this;
    if (this.state.length !== posts.length) {
      this.state = new Uint8Array(posts.length);
      this.idleSince = new Float64Array(posts.length);
      this.freeAt = new Float64Array(posts.length);
    }
    this.state.fill(CLOSED);
    this.state.set(stood.state);
    this.idleSince.set(stood.idleSince);
    this.freeAt.set(stood.freeAt);
    // Who is received goes on being received; what was closed opens as the hours now say.
    for (let i = 0; i < posts.length; i += 1)
      if (this.state[i] === CLOSED) this.freeAt[i] = opensFrom(posts[i] as Post, stood.at);
  }

  /** Everything until a moment, what happens at it left out. */
  runUntil(moment: number): void {
    for (;;) {
      const post = this.soonest();
      const free = post === NONE ? NEVER : (this.freeAt[post] as number);
      const comes = this.coming < this.people.count ? this.at(this.coming) : NEVER;
      if (Math.min(free, comes) >= moment) break;
      this.now = Math.min(free, comes);
      if (free <= comes) this.release(post);
      else this.welcome();
    }
    if (moment < NEVER) this.now = moment;
  }

  private at(person: number): number {
    return this.people.at[person] as number;
  }

  /** Somebody comes: to an idle post, else to stand in line. */
  private welcome(): void {
    const { people, book } = this;
    const person = this.coming;
    this.coming += 1;
    const line = people.line[person] as number;
    const kind = line * this.hall.ranks + (people.rank[person] as number);
    this.dismiss(kind);
    if (book.front(kind) !== NONE) return;
    book.put(line, kind, person);
    this.shutIdle();
    const post = chosenIdle(this.posts, this.idleSince, (i) => this.state[i] === IDLE, line);
    if (post !== NONE) this.serve(post, kind);
  }

  /** A post can call: whom the rule chooses, or it rests; or its hours are over. */
  private release(post: number): void {
    if (this.shut(post)) return;
    const { lines } = this.posts[post] as Post;
    if (this.impatient) for (let kind = 0; kind < this.kinds; kind += 1) this.dismiss(kind);
    const choice = next(this.book.heads, lines, this.hall.bound);
    if (choice !== NOBODY) {
      this.serve(post, this.book.kindOf(choice));
      return;
    }
    this.state[post] = IDLE;
    this.idleSince[post] = this.now;
    this.freeAt[post] = NEVER;
  }

  private serve(post: number, kind: number): void {
    const { book, people } = this;
    const person = book.front(kind);
    this.advance(kind, person);
    if (this.hall.bound !== NEVER) book.pass((this.posts[post] as Post).lines, person);
    this.waits[person] = this.now - this.at(person);
    this.state[post] = BUSY;
    this.freeAt[post] = this.now + (people.takesS[person] as number);
  }

  /** Who stands first of a kind and has given up goes, and so on. */
  private dismiss(kind: number): void {
    if (!this.impatient) return;
    for (let person = this.book.front(kind); person !== NONE; person = this.book.front(kind)) {
      if (this.at(person) + (this.people.staysS[person] as number) > this.now) return;
      this.advance(kind, person);
    }
  }

  /** Whoever has come behind somebody stands first now. */
  private advance(kind: number, person: number): void {
    const after = this.behind[person] as number;
    const line = Math.floor(kind / this.hall.ranks);
    this.book.put(line, kind, after !== NONE && after < this.coming ? after : NONE);
  }

  private shutIdle(): void {
    for (let post = 0; post < this.posts.length; post += 1)
      if (this.state[post] === IDLE) this.shut(post);
  }

  /** Closes a post whose hours are over until they begin again; whether they were. */
  private shut(post: number): boolean {
    const opens = opensFrom(this.posts[post] as Post, this.now);
    if (opens === this.now) return false;
    this.state[post] = CLOSED;
    this.freeAt[post] = opens;
    return true;
  }

  private soonest(): number {
    let found = NONE;
    let soonest = NEVER;
    for (let post = 0; post < this.freeAt.length; post += 1) {
      const at = this.freeAt[post] as number;
      if (at >= soonest) continue;
      soonest = at;
      found = post;
    }
    return found;
  }
}

function followersOf({ count, line, rank }: DayPeople, ranks: number, kinds: number): Int32Array {
  const behind = new Int32Array(count).fill(NONE);
  const last = new Int32Array(kinds).fill(NONE);
  for (let i = 0; i < count; i += 1) {
    const kind = (line[i] as number) * ranks + (rank[i] as number);
    const before = last[kind] as number;
    if (before !== NONE) behind[before] = i;
    last[kind] = i;
  }
  return behind;
}
