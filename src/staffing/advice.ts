import { countersNeeded, type Target } from '../affluence/staffing/counters-needed';
import { AdviceRuns, type Staffed } from './advice-runs';
import { type ExpectedDay, HALF_S, HALVES, meanTakenS } from './expected-day';
import { type Late, nobodyLate, shareOf } from './judge';

/** What is advised for one half-hour of the counters that share some services. */
export interface HalfAdvice {
  /** 0 … 47, by the clock of the site. */
  readonly half: number;
  /** People expected. */
  readonly arrivals: number;
  /** What Erlang's formula says of the half-hour taken alone. */
  readonly erlang: number;
  readonly counters: number;
  /** Share of the waits beyond the target that was asked at most, and that is expected; null: no wait is judged. */
  readonly asked: number | null;
  readonly beyond: number | null;
  /** The same with one counter less. */
  readonly beyondWithOneLess: number | null;
}

/** What is asked: of which day, with which counters, in which half-hours somebody must be there. */
export interface Asked extends Staffed {
  readonly day: ExpectedDay;
  /** Whether one of the services is open in each half-hour. */
  readonly open: readonly boolean[];
}

/** The numbers of counters settle after this many passes over the day at most. */
const PASSES = 12;
/** From this pass on a number that was raised is not lowered again, so that they do settle. */
const SETTLING = 5;
/** Nobody is expected where fewer are, a half-hour. */
const NOBODY = 0.05;
/** Beyond this many times what Erlang says, and so many more, no number of counters is tried. */
const MOST_TIMES = 2;
const MOST_MORE = 6;

const expectedIn = ({ lines }: ExpectedDay, half: number): number =>
  lines.reduce((sum, { arrivals }) => sum + (arrivals[half] ?? 0), 0);

/** Of several objectives in one pool, the shortest wait, with the largest share that goes with it. */
function strictest({ lines }: ExpectedDay): Target | null {
  let found: Target | null = null;
  for (const { target } of lines) {
    if (!target) continue;
    const stricter =
      !found ||
      target.withinS < found.withinS ||
      (target.withinS === found.withinS && target.share > found.share);
    if (stricter) found = target;
  }
  return found;
}

/** Erlang's number of counters for a half-hour taken alone, all services in one line. */
function erlangFor(day: ExpectedDay, half: number): number {
  const target = strictest(day);
  const people = expectedIn(day, half);
  if (!target || people <= NOBODY) return 0;
  let taken = 0;
  let leaving = 0;
  for (const line of day.lines) {
    const share = (line.arrivals[half] ?? 0) / people;
    taken += share * meanTakenS(line);
    leaving += share * line.leaving;
  }
  return countersNeeded({ perS: people / HALF_S, serviceS: taken }, target, 1 / leaving);
}

/** Counters are whole: a share that exceeds what was asked by less than this is taken for it. */
const TOLERANCE = 0.015;

const isEnough = ({ beyond, allowed, judged }: Late): boolean =>
  beyond <= allowed + TOLERANCE * judged;
/**
 * The least counters, half-hour by half-hour, with which the share of waits beyond the target is
 * what was asked: Erlang's numbers to start, then the day run forward with the dispatch rule, so
 * that who still waits from before is counted (iterative staffing: Feldman, Mandelbaum, Massey and
 * Whitt, « Staffing of time-varying queues to achieve time-stable performance », 2008). In steps.
 */
export function* adviceOf(asked: Asked): Generator<void, HalfAdvice[]> {
  const { day, open } = asked;
  const erlang = Array.from({ length: HALVES }, (_, half) => erlangFor(day, half));
  const needed = erlang.map((_, half) => (open[half] ?? false) || expectedIn(day, half) > NOBODY);
  const first = erlang.map((one, half) => (needed[half] ? Math.max(1, one) : 0));
  const most = MOST_TIMES * Math.max(...first, 1) + MOST_MORE;
  const search: Search = {
    runs: new AdviceRuns(day, asked, most),
    counts: afterwards(first, needed),
    needed,
    busy: needed.map((_, half) => expectedIn(day, half) > NOBODY),
    most,
    raised: new Set(),
  };
  yield* search.runs.prepare();
  let told: Settled[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = search.counts.join();
    told = yield* passOver(search, pass >= SETTLING);
    if (search.counts.join() === before) break;
  }
  // What was raised while the others were still wrong may be too much now that they are not.
  search.raised.clear();
  told = yield* passOver(search, false);
  return told.map(({ half, late, less }) => ({
    half,
    arrivals: expectedIn(day, half),
    erlang: erlang[half] as number,
    counters: search.counts[half] as number,
    asked: shareOf(late.allowed, late),
    beyond: shareOf(late.beyond, late),
    beyondWithOneLess: less && shareOf(less.beyond, less),
  }));
}

/** The numbers of counters on the way to being right. */
interface Search {
  readonly runs: AdviceRuns;
  counts: number[];
  readonly needed: readonly boolean[];
  /** Whether anybody is expected in each half-hour. */
  readonly busy: readonly boolean[];
  readonly most: number;
  readonly raised: Set<number>;
}

/** A half-hour with what its number of counters gives, and one less. */
interface Settled {
  readonly half: number;
  readonly late: Late;
  readonly less: Late | null;
}

/** Settles each half-hour after those before it, as if the numbers after it were right. */
function* passOver(search: Search, settling: boolean): Generator<void, Settled[]> {
  const told: Settled[] = [];
  search.runs.begin(search.counts);
  // Before the first half-hour nobody comes; what happens after the last changes nothing.
  const last = search.needed.lastIndexOf(true);
  for (let half = search.needed.indexOf(true); half <= last && half >= 0; half += 1) {
    if (search.needed[half]) told.push(yield* settle(search, half, settling));
    yield* search.runs.advance(search.counts, half);
  }
  return told;
}

/** Finds the least number of counters that is enough in a half-hour, and writes it down. */
function* settle(search: Search, half: number, settling: boolean): Generator<void, Settled> {
  if (!search.busy[half]) return { half, late: nobodyLate(), less: null };
  const tried = new Map<number, Late>();
  const withSo = (counters: number): number[] =>
    afterwards(search.counts.with(half, counters), search.needed);
  function* of(counters: number): Generator<void, Late> {
    const known = tried.get(counters);
    if (known) return known;
    const late = yield* search.runs.late(withSo(counters), half);
    tried.set(counters, late);
    return late;
  }
  const before = search.counts[half] as number;
  let counters = before;
  while (counters < search.most && !isEnough(yield* of(counters))) counters += 1;
  if (settling && counters > before) search.raised.add(half);
  while (counters > 1 && !search.raised.has(half) && isEnough(yield* of(counters - 1)))
    counters -= 1;
  search.counts = withSo(counters);
  return { half, late: yield* of(counters), less: counters > 1 ? yield* of(counters - 1) : null };
}

/** Who is there stays until the line is empty: a closed half-hour has the counters of the one before. */
export function afterwards(counts: readonly number[], needed: readonly boolean[]): number[] {
  const all = [...counts];
  for (let half = 1; half < HALVES; half += 1)
    if (!needed[half]) all[half] = all[half - 1] as number;
  return all;
}
