import type { Leg } from '../../affluence/leg';
import { objectiveOn } from '../../affluence/objective';
import type { SlotRow } from '../../affluence/tally';
import type { Interval, SiteDefinition } from '../../core/definition';
import type { CounterId } from '../../core/ids';
import { type Day as Date, dayNumber } from '../../core/time';
import { lineServices } from '../../core/waiting';
import { keyOf, keyOfText } from '../../estimation/random';
import { type OnePerson, onesOf } from '../../staffing/day-people';
import { courseOf } from '../../staffing/expected-day';
import { expectedDay, expectedLines } from '../../staffing/expected-from-slots';
import { linesAmong, openHalves } from '../../staffing/part';
import { courseOfPast, type PastPerson, pastPeople } from '../../staffing/past-people';
import type { Post } from '../../staffing/post';
import type { Day } from '../../staffing/what-if';
import { type DayFrame, secondsAt } from './day-frame';

/** Courses of a past day, of which little is drawn, and of one to come. */
const PAST_COURSES = 25;
const COMING_COURSES = 120;

/** What both kinds of days have in common. */
function commonOf(definition: SiteDefinition, date: Date, { starts }: DayFrame) {
  const services = lineServices(definition);
  const targets = services.map((id) => {
    const service = definition.services.find((one) => one.id === id);
    return (service && objectiveOn(service, date)) ?? null;
  });
  const key = keyOf(keyOfText(definition.id), dayNumber(date));
  return { services, targets, starts, key };
}

/** Who closes after the last ticket receives everybody who is there. */
function toTheLast(posts: ReadonlyMap<string, Post>, lastAt: number): Map<string, Post> {
  return new Map(
    [...posts].map(([id, { lines, open }]) => {
      const stretches = open.map((one, i) =>
        i === open.length - 1 && one.to >= lastAt ? { ...one, to: Infinity } : one,
      );
      return [id, { lines, open: stretches }];
    }),
  );
}

/** A past day as it was: its people, its counters. */
export function pastDay(
  definition: SiteDefinition,
  date: Date,
  frame: DayFrame,
  seen: {
    readonly legs: readonly Leg[];
    readonly posts: ReadonlyMap<string, Post>;
    readonly rows: readonly SlotRow[];
  },
): { readonly day: Day; readonly people: readonly PastPerson[] } {
  const common = commonOf(definition, date, frame);
  const { people, ranks } = pastPeople(seen.legs, common.services, frame.begins);
  const lines = expectedLines(definition, common.services, seen.rows, date, []);
  const hall = { lines: common.services.length, ranks, bound: definition.overtakingBound };
  const posts = toTheLast(seen.posts, people.at(-1)?.at ?? 0);
  const drawn = (nth: number): OnePerson[] => courseOfPast(people, lines, common.key, nth);
  return { day: { ...common, hall, posts, courses: PAST_COURSES, people: drawn }, people };
}

/** A day to come as it is expected; null while too few days were recorded. `hours`: the counters', in minutes. */
export function comingDay(
  definition: SiteDefinition,
  date: Date,
  frame: DayFrame,
  rows: readonly SlotRow[],
  hours: ReadonlyMap<CounterId, readonly Interval[]>,
): Day | null {
  const common = commonOf(definition, date, frame);
  const expected = expectedDay(definition, common.services, rows, date, frame.starts);
  if (!expected) return null;
  const open = openHalves(definition, common.services, date);
  const lines = expected.lines.map((line) => ({
    ...line,
    arrivals: line.arrivals.map((count, half) => (open[half] ? count : 0)),
  }));
  const posts = definition.counters.map((counter): [string, Post] => {
    const stretches = (hours.get(counter.id) ?? []).map(({ from, to }) => ({
      from: secondsAt(frame.starts, from),
      to: secondsAt(frame.starts, to),
    }));
    return [counter.id, { lines: linesAmong(counter, common.services), open: stretches }];
  });
  const hall = { lines: common.services.length, ranks: 1, bound: definition.overtakingBound };
  const lastAt = secondsAt(frame.starts, 30 * (open.lastIndexOf(true) + 1));
  const people = (nth: number): OnePerson[] => onesOf(courseOf({ ...expected, lines }, nth));
  return {
    ...common,
    hall,
    posts: toTheLast(new Map(posts), lastAt),
    courses: COMING_COURSES,
    people,
  };
}
