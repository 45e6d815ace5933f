import type { Target } from '../affluence/staffing/counters-needed';
import type { DayRun } from './day-run';
import { HALVES, halfOf } from './expected-day';
import { judgeOne, type Late, nobodyLate, shareOf } from './judge';

/** What becomes of some people, a course on average. */
export interface Waited {
  readonly people: number;
  readonly meanWaitS: number | null;
  /** Half of those called waited no longer, and nine in ten. */
  readonly p50S: number | null;
  readonly p90S: number | null;
  /** Share within the objective, 0–1, those who were never called included. */
  readonly within: number | null;
  /** People who stayed and were not received. */
  readonly notReceived: number;
}

/** Waits of some people, being added up. */
class Pile {
  people = 0;
  notReceived = 0;
  readonly late: Late = nobodyLate();
  private readonly waits: number[] = [];

  add(target: Target | null, wait: number, stays: number, closed: boolean): void {
    this.people += 1;
    if (wait < Infinity) this.waits.push(wait);
    else if (closed) this.notReceived += 1;
    judgeOne(this.late, target, wait, stays);
  }

  /** Of so many courses. */
  waited(courses: number): Waited {
    const sorted = Float64Array.from(this.waits).sort();
    const rank = (share: number): number | null =>
      sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
    const sum = sorted.reduce((total, wait) => total + wait, 0);
    return {
      people: this.people / courses,
      meanWaitS: sorted.length > 0 ? sum / sorted.length : null,
      p50S: rank(0.5),
      p90S: rank(0.9),
      within: shareOf(this.late.judged - this.late.beyond, this.late),
      notReceived: this.notReceived / courses,
    };
  }
}

/** What becomes of a day: in all, by half-hour, and by half-hour and line. */
export interface DayOutcome {
  readonly all: Waited;
  /** By half-hour, 0 … 47. */
  readonly halves: readonly Waited[];
  /** By half-hour, then line. */
  readonly lines: readonly (readonly Waited[])[];
  /** Each course in all. */
  readonly courses: readonly Waited[];
}

/** The courses of a day, added up one by one. */
export class OutcomeBook {
  private readonly all = new Pile();
  private readonly halves: readonly Pile[];
  private readonly lines: readonly (readonly Pile[])[];
  private readonly courses: Waited[] = [];

  constructor(
    private readonly targets: readonly (Target | null)[],
    private readonly starts: readonly number[],
  ) {
    this.halves = Array.from({ length: HALVES }, () => new Pile());
    this.lines = this.halves.map(() => targets.map(() => new Pile()));
  }

  /** A course that was run to its end; `closesAt`: when the last counter closed. */
  add({ people, waits }: Pick<DayRun, 'people' | 'waits'>, closesAt: number): void {
    const course = new Pile();
    for (let i = 0; i < people.count; i += 1) {
      const [at, stays] = [people.at[i] as number, people.staysS[i] as number];
      const line = people.line[i] as number;
      const half = halfOf(this.starts, at);
      const piles = [course, this.all, this.halves[half], this.lines[half]?.[line]];
      const target = this.targets[line] ?? null;
      for (const pile of piles) pile?.add(target, waits[i] as number, stays, at + stays > closesAt);
    }
    this.courses.push(course.waited(1));
  }

  /** What the courses come to. */
  outcome(): DayOutcome {
    const count = Math.max(1, this.courses.length);
    return {
      all: this.all.waited(count),
      halves: this.halves.map((pile) => pile.waited(count)),
      lines: this.lines.map((piles) => piles.map((pile) => pile.waited(count))),
      courses: this.courses,
    };
  }
}
