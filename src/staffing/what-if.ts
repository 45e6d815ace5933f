import type { Target } from '../affluence/staffing/counters-needed';
import type { ServiceId } from '../core/ids';
import { keyOf } from '../estimation/random';
import { type Change, changedPeople, changedPosts, type Posts } from './changes';
import { type OnePerson, peopleOf } from './day-people';
import { DayRun, type Hall } from './day-run';
import { type DayOutcome, OutcomeBook, type Waited } from './outcome';
import type { Post } from './post';

/** A day, past or to come, ready to be run. */
export interface Day {
  /** By line. */
  readonly services: readonly ServiceId[];
  readonly targets: readonly (Target | null)[];
  readonly hall: Hall;
  readonly posts: Posts;
  /** When each half-hour by the clock begins, and the day ends: seconds since the day began. */
  readonly starts: readonly number[];
  readonly key: number;
  readonly courses: number;
  /** The people of the n-th course, the same each time. */
  readonly people: (nth: number) => OnePerson[];
}

/** By how much something is more or less, over the courses: their mean, and the central 90 %. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A day as it was or is expected, as it would be, and what it would change. */
export interface WhatIf {
  readonly before: DayOutcome;
  readonly after: DayOutcome;
  readonly postsAfter: Posts;
  /** Null where no course has both. */
  readonly meanWaitS: Difference | null;
  readonly within: Difference | null;
  readonly notReceived: Difference | null;
}

/** When the last counter closes for good. */
export const closingOf = (posts: readonly Post[]): number =>
  posts.reduce((last, { open }) => Math.max(last, open.at(-1)?.to ?? 0), 0);

/** What becomes of one course of a day with these counters. */
export function ranOnce(hall: Hall, people: readonly OnePerson[], posts: readonly Post[]): DayRun {
  const run = new DayRun(hall, peopleOf(people));
  run.begin(posts);
  run.runUntil(Infinity);
  return run;
}

function differenceOf(
  before: DayOutcome,
  after: DayOutcome,
  of: (waited: Waited) => number | null,
): Difference | null {
  const all = before.courses.flatMap((one, i) => {
    const [was, would] = [of(one), of(after.courses[i] as Waited)];
    return was === null || would === null ? [] : [would - was];
  });
  if (all.length === 0) return null;
  all.sort((a, b) => a - b);
  const at = (share: number): number => all[Math.floor(share * (all.length - 1))] as number;
  return {
    mean: all.reduce((sum, one) => sum + one, 0) / all.length,
    low: at(0.05),
    high: all[Math.ceil(0.95 * (all.length - 1))] as number,
  };
}

/** Runs a day as it is and with changes, the same people in both; in steps. */
export function* whatIf(day: Day, changes: readonly Change[]): Generator<void, WhatIf> {
  const { hall, services, targets, starts } = day;
  const postsAfter = changes.reduce(
    (posts, change) => changedPosts(posts, change, services),
    day.posts,
  );
  const factor = changes.reduce(
    (all, change) => (change.type === 'arrivals' ? all * change.factor : all),
    1,
  );
  const [posts, others] = [[...day.posts.values()], [...postsAfter.values()]];
  const [before, after] = [new OutcomeBook(targets, starts), new OutcomeBook(targets, starts)];
  for (let nth = 0; nth < day.courses; nth += 1) {
    const people = day.people(nth);
    before.add(ranOnce(hall, people, posts), closingOf(posts));
    yield;
    const changed = factor === 1 ? people : changedPeople(people, factor, keyOf(day.key, nth));
    after.add(ranOnce(hall, changed, others), closingOf(others));
    yield;
  }
  const outcomes = [before.outcome(), after.outcome()] as const;
  return {
    before: outcomes[0],
    after: outcomes[1],
    postsAfter,
    meanWaitS: differenceOf(...outcomes, ({ meanWaitS }) => meanWaitS),
    within: differenceOf(...outcomes, ({ within }) => within),
    notReceived: differenceOf(...outcomes, ({ notReceived }) => notReceived),
  };
}
