import { GROUP_END } from '../core/dispatch';
import type { Stretch } from '../estimation/start';

/** A counter of a day: what it serves, and when it is open. */
export interface Post {
  /** Lines by preference, as the dispatch rule reads them. */
  readonly lines: Int32Array;
  /** Seconds since the day began, in order, none touching another. */
  readonly open: readonly Stretch[];
}

/** Stretches in order, those that touch or overlap made one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result[result.length - 1];
    if (from >= to) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** Stretches without what another covers of them. */
export function without(stretches: readonly Stretch[], hole: Stretch): Stretch[] {
  return stretches.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, hole.from) },
      { from: Math.max(from, hole.to), to },
    ].filter((part) => part.from < part.to),
  );
}

/** When a counter that is closed at a moment can call again: then, or Infinity. */
export function opensFrom({ open }: Post, moment: number): number {
  for (const { from, to } of open) if (moment < to) return Math.max(from, moment);
  return Infinity;
}

/** Which group of preference of a counter a line is in; Infinity: it is not served there. */
function groupOf({ lines }: Post, line: number): number {
  let group = 0;
  for (const one of lines) {
    if (one === line) return group;
    if (one === GROUP_END) group += 1;
  }
  return Infinity;
}

/** The idle counter that prefers a line most, of several the one idle longest; -1: none serves it. */
export function chosenIdle(
  posts: readonly Post[],
  idleSince: Float64Array,
  isIdle: (post: number) => boolean,
  line: number,
): number {
  let chosen = -1;
  let best = Infinity;
  for (let post = 0; post < posts.length; post += 1) {
    if (!isIdle(post)) continue;
    const group = groupOf(posts[post] as Post, line);
    const longer = (idleSince[post] as number) < (idleSince[chosen] ?? Infinity);
    if (group > best || group === Infinity || (group === best && !longer)) continue;
    best = group;
    chosen = post;
  }
  return chosen;
}

/** Seconds for which a counter is open within a stretch. */
export function openWithin({ open }: Post, { from, to }: Stretch): number {
  return open.reduce(
    (sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)),
    0,
  );
}
