import type { Leg } from '../affluence/leg';
import type { SiteDefinition } from '../core/definition';
import type { Instant } from '../core/time';
import { afterwards } from './advice';
import { postsFor } from './advice-runs';
import { type ExpectedLine, HALF_S, HALVES, halfOf } from './expected-day';
import { judgeOne, type Late, nobodyLate, shareOf } from './judge';
import { courseOfPast, pastPeople } from './past-people';
import { openWithin, type Post } from './post';
import { type PartAdvice, staffedBy } from './site-advice';
import { partsOf } from './part';
import { stayedS } from './real-day';
import { ranOnce } from './what-if';

/** A half-hour of the past: what was advised for it, what was open, what came of it. */
export interface HalfVerdict {
  readonly half: number;
  readonly advised: number;
  /** Mean number of counters open. */
  readonly open: number;
  /** Whether as many were open as were advised, a tenth of a counter put aside. */
  readonly followed: boolean;
  readonly people: number;
  /** Share within the objective that was asked, that was, and that would have been with the advice. */
  readonly asked: number | null;
  readonly was: number | null;
  readonly wouldBe: number | null;
  /** Whether the objective was held, and would have been, one person put aside; null: nobody was judged. */
  readonly held: boolean | null;
  readonly wouldHold: boolean | null;
}

/** How a part was advised and fared on a past day. */
export interface PartVerdict {
  readonly advice: PartAdvice;
  readonly halves: readonly HalfVerdict[];
}

const TENTH = 0.1;

/** The past day's side of the judgement. */
export interface PastDay {
  readonly definition: SiteDefinition;
  readonly legs: readonly Leg[];
  readonly begins: Instant;
  readonly starts: readonly number[];
  /** The day's counters by id. */
  readonly posts: ReadonlyMap<string, Post>;
}

// In few people one alone is many per cent: an objective is not missed by one person.
const isHeld = ({ judged, beyond, allowed }: Late): boolean | null =>
  judged > 0 ? beyond < allowed + 1 : null;

const lateByHalf = (): Late[] => Array.from({ length: HALVES }, nobodyLate);

/** What the people of a part waited, and what they would have waited with the counters advised. */
function judged(
  { definition, legs, begins, starts }: PastDay,
  advice: PartAdvice,
  lines: readonly ExpectedLine[],
  key: number,
): { readonly was: readonly Late[]; readonly would: readonly Late[]; readonly people: number[] } {
  const part = partsOf(definition).find(
    ({ services }) => services.join() === advice.services.join(),
  );
  const { people, ranks } = pastPeople(legs, advice.services, begins);
  const [was, would] = [lateByHalf(), lateByHalf()];
  const count = Array<number>(HALVES).fill(0);
  if (!part) return { was, would, people: count };
  for (const one of people) {
    const half = halfOf(starts, one.at);
    count[half] = (count[half] as number) + 1;
    const target = lines[one.line]?.target ?? null;
    judgeOne(was[half] as Late, target, one.waited ?? Infinity, stayedS(one));
  }
  const counts = Array<number>(HALVES).fill(0);
  for (const { half, counters } of advice.halves) counts[half] = counters;
  const needed = counts.map((one) => one > 0);
  const staffed = staffedBy(definition, part);
  const posts = postsFor(staffed, afterwards(counts, needed), starts, Math.max(...counts));
  const course = courseOfPast(people, lines, key, 0);
  const run = ranOnce({ ...staffed.hall, ranks }, course, posts);
  for (let i = 0; i < run.people.count; i += 1) {
    const late = would[halfOf(starts, run.people.at[i] as number)] as Late;
    const target = lines[run.people.line[i] as number]?.target ?? null;
    judgeOne(late, target, run.waits[i] as number, run.people.staysS[i] as number);
  }
  return { was, would, people: count };
}

/** The verdict on what was advised for a part of a past day; `lines`: as it was expected. */
export function verdictOn(
  past: PastDay,
  advice: PartAdvice,
  lines: readonly ExpectedLine[],
  key: number,
): PartVerdict {
  const { definition, starts, posts } = past;
  if (advice.halves.length === 0) return { advice, halves: [] };
  const { was, would, people } = judged(past, advice, lines, key);
  const serving = definition.counters
    .filter(({ skills }) => skills.flat().some((id) => advice.services.includes(id)))
    .flatMap(({ id }) => posts.get(id) ?? []);
  const halves = advice.halves.map(({ half, counters }): HalfVerdict => {
    const stretch = { from: starts[half] as number, to: starts[half + 1] as number };
    const open = serving.reduce((sum, post) => sum + openWithin(post, stretch), 0) / HALF_S;
    const [seen, run] = [was[half] as Late, would[half] as Late];
    return {
      half,
      advised: counters,
      open,
      followed: open >= counters - TENTH,
      people: people[half] as number,
      asked: shareOf(seen.judged - seen.allowed, seen),
      was: shareOf(seen.judged - seen.beyond, seen),
      wouldBe: shareOf(run.judged - run.beyond, run),
      held: isHeld(seen),
      wouldHold: isHeld(run),
    };
  });
  return { advice, halves };
}
