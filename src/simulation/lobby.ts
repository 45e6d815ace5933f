import type { Chance } from './chance';
import { DAY_MS } from './demand';
import type { Frame, Planned } from './frame';
import { closedPost, idleFor, type Post, soonest } from './post';
import { Waiters } from './rule';
import type { Arrival, Waiter } from './ticket';

/** Who is told what happens. */
export interface Watch {
  /** A ticket was taken; `waits` says whether nobody could receive it at once. */
  taken(waiter: Waiter, waits: boolean): void;
  called(waiter: Waiter, post: Post): void;
  ended(waiter: Waiter, post: Post): void;
  left(waiter: Waiter): void;
  /** A counter looks for somebody to call. */
  looking(post: Post): void;
  changed(post: Post): void;
}

/** Where visitors come from, in order; null: nobody comes any more. */
export interface Arrivals {
  next(): Arrival | null;
}

/** A lobby, moved from one event to the next. */
export class Lobby {
  now = 0;
  /** Who waits. */
  readonly waiters: Waiters;
  readonly posts: Post[] = [];
  private planned = 0;
  private taken = 0;
  private coming: Arrival | null;

  constructor(
    readonly frame: Frame,
    private readonly chance: Chance,
    private readonly watch: Watch,
    private readonly arrivals: Arrivals,
  ) {
    const { services, overtakingBound } = frame.scenario;
    this.waiters = new Waiters(services.length, overtakingBound);
    this.coming = arrivals.next();
  }

  /** Begins with every counter closed and nobody there. */
  begin(): void {
    for (const [index, place] of this.frame.places.entries()) {
      this.posts.push(closedPost(place, index));
    }
  }

  /** Begins as what anybody can see of another lobby: what cannot be seen is drawn anew. */
  follow(seen: Lobby): void {
    this.now = seen.now;
    this.planned = seen.planned;
    this.taken = seen.taken;
    for (const [index, post] of seen.posts.entries()) {
      const due = this.unseen(post, seen.now);
      this.posts[index] = { ...post, due };
    }
    for (const waiter of seen.waiters.all) {
      const stranger = { ...waiter, luck: null };
      stranger.leavesAt = this.now + this.chance.patience(stranger);
      this.waiters.enter(stranger);
    }
  }

  /** Lets the next thing happen; false when there is none. */
  step(): boolean {
    const post = soonest(this.posts);
    const leaver = this.firstToLeave();
    const at = Math.min(dueOf(post), this.planAt, leavesOf(leaver), this.comesAt);
    if (at === Infinity) return false;
    this.now = at;
    // At one instant: whoever ends frees a counter before others come.
    if (post?.due === at) this.fire(post);
    else if (this.planAt === at) this.carryOut(this.frame.plan[this.planned] as Planned);
    else if (leaver?.leavesAt === at) this.giveUp(leaver);
    else this.receive();
    return true;
  }

  /** Whether nothing is left to simulate, but for pauses of those who never close. */
  get isOver(): boolean {
    const { plan } = this.frame;
    if (this.coming || this.waiters.all.size > 0 || this.planned < plan.length) return false;
    return this.posts.every(
      ({ state, law }) => state === 'closed' || (law.periods.length === 0 && state !== 'busy'),
    );
  }

  private get planAt(): number {
    return this.frame.plan[this.planned]?.at ?? Infinity;
  }

  private get comesAt(): number {
    return this.coming?.at ?? Infinity;
  }

  private unseen(post: Post, now: number): number {
    if (post.state === 'paused') return now + this.chance.pause(post.index);
    if (post.state === 'idle') return now + this.chance.untilPause(post.index);
    if (!post.serving) return Infinity;
    return now + this.chance.stillHolding(post.serving, post.law, now - post.since);
  }

  private firstToLeave(): Waiter | null {
    let first: Waiter | null = null;
    for (const waiter of this.waiters.all) {
      if (waiter.leavesAt < (first?.leavesAt ?? Infinity)) first = waiter;
    }
    return first;
  }

  private fire(post: Post): void {
    if (post.state === 'busy') this.end(post);
    else if (post.state === 'paused') {
      this.enter(post, 'idle');
      this.watch.changed(post);
      this.look(post);
    } else this.pause(post, this.chance.pause(post.index));
  }

  private end(post: Post): void {
    const busy = this.now - post.since;
    if (post.serving) this.watch.ended(post.serving, post);
    post.serving = null;
    const pause = post.closing ? 0 : this.chance.pauseAfter(post.index, busy);
    if (post.closing) this.close(post);
    else if (pause > 0) this.pause(post, pause);
    else this.look(post);
  }

  private look(post: Post): void {
    this.watch.looking(post);
    const waiter = this.waiters.next(post.lines);
    if (waiter) {
      this.waiters.call(waiter, post.lines);
      this.call(waiter, post);
    } else if (post.toTheLast && this.doorsAreClosed) this.close(post);
    else {
      this.enter(post, 'idle');
      post.due = this.now + this.chance.untilPause(post.index);
    }
  }

  private call(waiter: Waiter, post: Post): void {
    this.enter(post, 'busy');
    post.serving = waiter;
    post.due = this.now + this.chance.holding(waiter, post.law);
    this.watch.called(waiter, post);
  }

  private pause(post: Post, length: number): void {
    this.enter(post, 'paused');
    post.due = this.now + length;
    this.watch.changed(post);
  }

  private close(post: Post): void {
    this.enter(post, 'closed');
    post.closing = false;
    this.watch.changed(post);
  }

  private enter(post: Post, state: Post['state']): void {
    post.state = state;
    post.since = this.now;
    post.due = Infinity;
  }

  private carryOut(planned: Planned): void {
    this.planned += 1;
    if (planned.what === 'doors') {
      const waitingForNobody = this.posts.filter((post) => post.state === 'idle' && post.toTheLast);
      for (const post of waitingForNobody) this.close(post);
      return;
    }
    const post = this.posts[planned.counter] as Post;
    if (planned.what === 'open') this.open(post, planned.toTheLast);
    else if (post.state === 'busy') post.closing = true;
    else if (post.state !== 'closed') this.close(post);
  }

  private open(post: Post, toTheLast: boolean): void {
    // Whoever still serves from before the break simply goes on.
    post.closing = false;
    post.toTheLast = toTheLast;
    if (post.state !== 'closed') return;
    this.enter(post, 'idle');
    this.watch.changed(post);
    this.look(post);
  }

  private giveUp(waiter: Waiter): void {
    this.waiters.leave(waiter);
    this.watch.left(waiter);
  }

  private receive(): void {
    const arrival = this.coming as Arrival;
    this.coming = this.arrivals.next();
    this.taken += 1;
    const waiter: Waiter = {
      number: this.taken,
      service: arrival.service,
      priority: arrival.priority,
      takenAt: arrival.at,
      luck: arrival.luck,
      leavesAt: Infinity,
      overtaken: 0,
    };
    const post = idleFor(this.posts, waiter.service);
    if (!post) {
      waiter.leavesAt = this.now + this.chance.patience(waiter);
      this.waiters.enter(waiter);
    }
    this.watch.taken(waiter, !post);
    if (post) this.call(waiter, post);
  }

  private get doorsAreClosed(): boolean {
    return this.now % DAY_MS >= this.frame.demand.doorsClose * 60_000;
  }
}

const dueOf = (post: Post | null): number => post?.due ?? Infinity;
const leavesOf = (waiter: Waiter | null): number => waiter?.leavesAt ?? Infinity;
