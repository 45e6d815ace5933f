import type {
  WhatIf as WhatIfView,
  WhatIfBody,
  WhatIfChange,
  WhatIfCourse,
} from '../../contract/staffing';
import type { CounterId, ServiceId } from '../../core/ids';
import type { Change, Posts } from '../../staffing/changes';
import { HALF_S, HALVES } from '../../staffing/expected-day';
import type { DayOutcome, Waited } from '../../staffing/outcome';
import { openWithin } from '../../staffing/post';
import { replayErrorS } from '../../staffing/real-day';
import type { Day, Difference, WhatIf } from '../../staffing/what-if';
import { secondsAt } from './day-frame';

const HALF_MINUTES = 30;

const rounded = (value: number | null, digits: number): number | null =>
  value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits;
const amount = (value: number): number => rounded(value, 2) as number;

const waitedView = (waited: Waited): WhatIfCourse['totals'] => ({
  people: amount(waited.people),
  meanWaitS: rounded(waited.meanWaitS, 0),
  p50S: rounded(waited.p50S, 0),
  p90S: rounded(waited.p90S, 0),
  within: rounded(waited.within, 3),
  notReceived: amount(waited.notReceived),
});

function courseView({ services, starts }: Day, outcome: DayOutcome, posts: Posts): WhatIfCourse {
  const halves = Array.from({ length: HALVES }, (_, half) => half);
  const told = halves.map((half) => {
    const stretch = { from: starts[half] as number, to: starts[half + 1] as number };
    const open = [...posts.values()].reduce((sum, post) => sum + openWithin(post, stretch), 0);
    const lines = outcome.lines[half] ?? [];
    return {
      from: half * HALF_MINUTES,
      counters: amount(open / HALF_S),
      all: waitedView(outcome.halves[half] as Waited),
      services: lines.flatMap((waited, line) =>
        waited.people > 0
          ? [{ service: services[line] as string, waited: waitedView(waited) }]
          : [],
      ),
    };
  });
  return { totals: waitedView(outcome.all), halfHours: told.filter(({ all }) => all.people > 0) };
}

const differenceView = (one: Difference | null, digits: number): Difference | null =>
  one && {
    mean: rounded(one.mean, digits) as number,
    low: rounded(one.low, digits) as number,
    high: rounded(one.high, digits) as number,
  };

/** A change in seconds of the day. */
export function changeOf(change: WhatIfChange, starts: readonly number[]): Change {
  switch (change.type) {
    case 'counter':
    case 'lunch':
      return {
        type: change.type,
        counter: change.counter as CounterId,
        from: secondsAt(starts, change.from),
        to: secondsAt(starts, change.to),
      };
    case 'merge':
      return { type: 'merge', services: change.services as ServiceId[] };
    case 'arrivals':
      return change;
  }
}

/** A what-if as it is told; `real`: what happened, of a past day. */
export function whatIfView(
  { site, day: date }: WhatIfBody,
  day: Day,
  run: WhatIf,
  real: DayOutcome | null,
): WhatIfView {
  return {
    site,
    day: date,
    past: real !== null,
    runs: day.courses,
    replayErrorS: real && rounded(replayErrorS(real, run.before), 0),
    real: real && waitedView(real.all),
    before: courseView(day, run.before, day.posts),
    after: courseView(day, run.after, run.postsAfter),
    difference: {
      meanWaitS: differenceView(run.meanWaitS, 0),
      within: differenceView(run.within, 3),
      notReceived: differenceView(run.notReceived, 2),
    },
  };
}
