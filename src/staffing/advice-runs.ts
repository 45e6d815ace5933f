import { firstFrom } from './day-people';
import { DayRun, type Hall, type Standing } from './day-run';
import { courseOf, type ExpectedDay, HALVES } from './expected-day';
import { judgeOne, type Late, nobodyLate } from './judge';
import { joined, type Post } from './post';

/** Counters by number: who opens first, and what one more than there are would serve. */
export interface Staffed {
  readonly hall: Hall;
  /** Lines of each counter, in the order in which they are opened. */
  readonly counters: readonly Int32Array[];
  /** Lines of a counter beyond those that there are. */
  readonly extra: Int32Array;
}

/** Judged people of all courses together, between these numbers of courses. */
const PEOPLE = 150_000;
const LEAST_RUNS = 600;
const MOST_RUNS = 1_000;

/** People in the runs of one step: so that a step takes a few milliseconds. */
const STEP_PEOPLE = 3_000;

/** Many courses of an expected day, moved on from half-hour to half-hour; in steps. */
export class AdviceRuns {
  private readonly runs: DayRun[] = [];
  private stood: Standing[] = [];
  /** Beyond the half-hour, the longest target must have passed to judge who came at its end. */
  private readonly tailS: number;

  constructor(
    private readonly day: ExpectedDay,
    private readonly staffed: Staffed,
    private readonly most: number,
  ) {
    this.tailS = Math.max(0, ...day.lines.map(({ target }) => target?.withinS ?? 0)) + 1;
  }

  /** Draws the courses. */
  *prepare(): Generator<void> {
    const people = this.day.lines.reduce(
      (sum, { arrivals }) => sum + arrivals.reduce((all, one) => all + one, 0),
      0,
    );
    const count = Math.min(MOST_RUNS, Math.max(LEAST_RUNS, Math.ceil(PEOPLE / (people + 1))));
    const step = Math.max(1, Math.floor(STEP_PEOPLE / (people + 1)));
    for (let nth = 0; nth < count; nth += 1) {
      this.runs.push(new DayRun(this.staffed.hall, courseOf(this.day, nth)));
      if (nth % step === 0) yield;
    }
  }

  /** Before anybody came. */
  begin(counts: readonly number[]): void {
    const posts = this.postsOf(counts);
    this.stood = this.runs.map((run) => {
      run.begin(posts);
      return run.save();
    });
  }

  /** Goes on to the end of a half-hour with these counters. */
  *advance(counts: readonly number[], half: number): Generator<void> {
    const posts = this.postsOf(counts);
    const end = this.day.starts[half + 1] as number;
    for (const [i, run] of this.runs.entries()) {
      run.resume(posts, this.stood[i] as Standing);
      run.runUntil(end);
      this.stood[i] = run.save();
      if (i % this.stepIn(half) === 0) yield;
    }
  }

  /** What becomes of those who come in a half-hour, from where the courses stand. */
  *late(counts: readonly number[], half: number): Generator<void, Late> {
    const posts = this.postsOf(counts);
    const late = nobodyLate();
    const end = this.day.starts[half + 1] as number;
    for (const [i, run] of this.runs.entries()) {
      run.resume(posts, this.stood[i] as Standing);
      run.runUntil(end + this.tailS);
      this.judge(run, half, late);
      if (i % this.stepIn(half) === 0) yield;
    }
    return late;
  }

  private judge({ people, waits }: DayRun, half: number, late: Late): void {
    const last = firstFrom(people, this.day.starts[half + 1] as number);
    for (let i = firstFrom(people, this.day.starts[half] as number); i < last; i += 1) {
      const target = this.day.lines[people.line[i] as number]?.target ?? null;
      judgeOne(late, target, waits[i] as number, people.staysS[i] as number);
    }
  }

  /** Courses of one step, with the people of the half-hour and of as long after it. */
  private stepIn(half: number): number {
    const people = this.day.lines.reduce((sum, one) => sum + 2 * (one.arrivals[half] ?? 0), 20);
    return Math.max(1, Math.floor(STEP_PEOPLE / people));
  }

  private postsOf(counts: readonly number[]): Post[] {
    return postsFor(this.staffed, counts, this.day.starts, this.most);
  }
}

/** The posts of a day with so many counters in each half-hour, `most` of them by number. */
export function postsFor(
  { counters, extra }: Staffed,
  counts: readonly number[],
  starts: readonly number[],
  most: number,
): Post[] {
  const halves = counts.map((_, half) => half);
  return Array.from({ length: most }, (_, nth) => {
    const open = halves.filter((half) => nth < (counts[half] as number));
    const stretches = open.map((half) => ({
      from: starts[half] as number,
      to: half === HALVES - 1 ? Infinity : (starts[half + 1] as number),
    }));
    return { lines: counters[nth] ?? extra, open: joined(stretches) };
  });
}
