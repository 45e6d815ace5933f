import type { Place } from './frame';
import type { Waiter } from './ticket';

/** A counter in the simulation; instants in ms. */
export interface Post extends Place {
  readonly index: number;
  state: 'closed' | 'idle' | 'busy' | 'paused';
  /** Since when it is in this state. */
  since: number;
  /** When its service or its pause ends, or when a pause begins; Infinity: by itself never. */
  due: number;
  serving: Waiter | null;
  /** Closes at the end of this service. */
  closing: boolean;
  /** Open until nobody waits any more. */
  toTheLast: boolean;
}

const CLOSED: Omit<Post, keyof Place | 'index'> = {
  state: 'closed',
  since: 0,
  due: Infinity,
  serving: null,
  closing: false,
  toTheLast: false,
};

/** A counter before anything happens. */
export function closedPost(place: Place, index: number): Post {
  return { ...place, ...CLOSED, index };
}

/** The counter with the next event of its own; null when none has one. */
export function soonest(posts: readonly Post[]): Post | null {
  let found: Post | null = null;
  for (const post of posts) if (post.due < (found?.due ?? Infinity)) found = post;
  return found;
}

/** The idle counter that prefers a service most; of several, the one idle longest. */
export function idleFor(posts: readonly Post[], service: number): Post | null {
  let found: Post | null = null;
  for (const post of posts) {
    const rank = post.ranks[service] as number;
    if (post.state !== 'idle' || rank < 0) continue;
    const than = found ? (found.ranks[service] as number) : Infinity;
    if (rank < than || (found && rank === than && post.since < found.since)) found = post;
  }
  return found;
}
