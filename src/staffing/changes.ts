import { GROUP_END } from '../core/dispatch';
import type { CounterId, ServiceId } from '../core/ids';
import type { Stretch } from '../estimation/start';
import { chanceKey, uniform } from '../estimation/random';
import type { OnePerson } from './day-people';
import { joined, type Post, without } from './post';

/** What could have been done otherwise; moments in seconds since the day began. */
export type Change =
  /** A counter is open then as well; `extra`: one more, which receives everybody. */
  | ({ readonly type: 'counter'; readonly counter: CounterId | 'extra' } & Stretch)
  /** The break of a counter is then, and not when it was. */
  | ({ readonly type: 'lunch'; readonly counter: CounterId } & Stretch)
  /** Whoever serves one of these services serves all of them, as willingly. */
  | { readonly type: 'merge'; readonly services: readonly ServiceId[] }
  /** So many times as many people. */
  | { readonly type: 'arrivals'; readonly factor: number };

/** The counters of a day by id, in order. */
export type Posts = ReadonlyMap<string, Post>;

/** The longest time in the middle of a day for which a counter was closed. */
function breakOf(open: readonly Stretch[]): Stretch | null {
  let found: Stretch | null = null;
  open.slice(1).forEach(({ from }, i) => {
    const gap = { from: (open[i] as Stretch).to, to: from };
    if (!found || gap.to - gap.from > found.to - found.from) found = gap;
  });
  return found;
}

function mergedLines(lines: Int32Array, some: readonly number[]): Int32Array {
  const place = lines.findIndex((line) => some.includes(line));
  if (place < 0) return lines;
  const more = some.filter((line) => !lines.includes(line));
  return Int32Array.from([...lines.slice(0, place), ...more, ...lines.slice(place)]);
}

/** The counters after a change; `services`: by line. */
export function changedPosts(posts: Posts, change: Change, services: readonly ServiceId[]): Posts {
  const changed = new Map(posts);
  switch (change.type) {
    case 'counter': {
      const every = Int32Array.from([...services.keys(), GROUP_END]);
      const id = change.counter === 'extra' ? `extra-${posts.size}` : change.counter;
      const { lines, open } = posts.get(id) ?? { lines: every, open: [] };
      return changed.set(id, { lines, open: joined([...open, change]) });
    }
    case 'lunch': {
      const post = posts.get(change.counter);
      if (!post) return posts;
      const was = breakOf(post.open);
      const whole = joined(was ? [...post.open, was] : post.open);
      return changed.set(change.counter, { ...post, open: without(whole, change) });
    }
    case 'merge': {
      const lines = change.services.map((id) => services.indexOf(id)).filter((line) => line >= 0);
      for (const [id, post] of posts)
        changed.set(id, { ...post, lines: mergedLines(post.lines, lines) });
      return changed;
    }
    case 'arrivals':
      return posts;
  }
}

/** Whoever comes more than once is somebody else, within a quarter of an hour of the first. */
const AROUND_S = 900;

/** So many times the people of a course: some are left out, or some are there twice; always the same ones. */
export function changedPeople(
  people: readonly OnePerson[],
  factor: number,
  key: number,
): OnePerson[] {
  return people.flatMap((person, i) => {
    const own = chanceKey(key, i);
    const times = Math.floor(factor) + (uniform(own) < factor % 1 ? 1 : 0);
    return Array.from({ length: times }, (_, copy) => {
      const later = copy === 0 ? 0 : AROUND_S * (2 * uniform(chanceKey(own, copy)) - 1);
      return { ...person, at: Math.max(0, person.at + later) };
    });
  });
}
