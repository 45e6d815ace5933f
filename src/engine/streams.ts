import {
  asyncScheduler,
  distinctUntilChanged,
  filter,
  map,
  merge,
  type Observable,
  observeOn,
  scan,
  share,
  shareReplay,
  startWith,
  throttle,
  timer,
} from 'rxjs';
import type { Estimate } from '../core/estimate';
import type { RecordedFact } from '../core/facts';
import type { CounterId, ServiceId } from '../core/ids';
import type { Instant } from '../core/time';
import type { CounterView } from '../contract/boards';
import { steadied } from '../estimation/steady';
import { counterViewOf } from './boards/counter';
import type { Pace } from './pace';
import type { SiteState } from './site-state';

/** A durable commit, told right after it: the state is the one that its facts led to. */
export interface Commit {
  readonly facts: readonly RecordedFact[];
  readonly state: SiteState;
}

/** What drives the streams of a site. */
export interface Pulse {
  readonly commits$: Observable<Commit>;
  readonly ticks$: Observable<Instant>;
  /** The state as of the last commit, and now. */
  readonly current: () => { readonly state: SiteState; readonly at: Instant };
  /** How often the lobby is run forward. */
  readonly forward: Pace;
}

export type Waits = ReadonlyMap<ServiceId, Estimate>;

/** Whether a commit may move a line: heads counted at the doors of a room do not. */
const movesLines = ({ facts }: Commit): boolean =>
  facts.length === 0 || facts.some(({ fact }) => !fact.type.startsWith('occupancy-'));

function touches(id: CounterId): (commit: Commit) => boolean {
  return (commit) =>
    movesLines(commit) &&
    commit.facts.some(
      ({ fact }) => ('counter' in fact && fact.counter === id) || !('ticket' in fact),
    );
}

const sameView = (a: CounterView | null, b: CounterView | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * One service counter as a stream: open or paused, with whom, since when, next free when. Told
 * again when a fact touches the counter and at each tick, and only when something is different.
 */
export function counterStream(id: CounterId, pulse: Pulse): Observable<CounterView | null> {
  return merge(pulse.commits$.pipe(filter(touches(id))), pulse.ticks$).pipe(
    startWith(null),
    map(() => pulse.current()),
    map(({ state, at }) => counterViewOf(state, id, at)),
    distinctUntilChanged(sameView),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
}

/** The lobby run forward, and the waits of all services for an ordinary newcomer. */
export function waitsOf({ site, estimator, calendar }: SiteState, at: Instant): Waits {
  const now = calendar.moment(at);
  estimator.refresh(site, now);
  return new Map(
    site.definition.services.map(({ id }) => [id, estimator.newcomer(site, id, 0, now).promise]),
  );
}

/** What screens tell: they do not flicker, and each service is another only when it has moved. */
function still(before: Waits, now: Waits): Waits {
  return new Map([...now].map(([id, wait]) => [id, steadied(before.get(id), wait)]));
}

const momentOf = ({ state, at }: ReturnType<Pulse['current']>) => ({ seq: state.site.seq, at });

/**
 * The streams of all counters, merged with what else moves a line and with the ticks, into the
 * waits of each service: in a later turn than the answers, at once on the first change, and then
 * as often as running the lobby forward may take a share of the time.
 */
export function waitsStream(
  counters: readonly Observable<CounterView | null>[],
  pulse: Pulse,
): Observable<Waits> {
  return merge(...counters, pulse.commits$.pipe(filter(movesLines)), pulse.ticks$).pipe(
    map(() => momentOf(pulse.current())),
    // A commit that touches a counter comes from both, at the same moment.
    distinctUntilChanged((a, b) => a.seq === b.seq && a.at === b.at),
    coalesced(() => pulse.forward.everyMs),
    afterAnswers(),
    map(() => pulse.current()),
    map(({ state, at }) => pulse.forward.measured(() => waitsOf(state, at))),
    scan(still),
    share(),
  );
}

/** The first at once, then the latest of each stretch of time. */
export function coalesced<T>(everyMs: () => number): (source: Observable<T>) => Observable<T> {
  return throttle<T>(() => timer(everyMs()), { leading: true, trailing: true });
}

/** Screens are drawn after the answers have left: in a later turn of the loop. */
export function afterAnswers<T>(): (source: Observable<T>) => Observable<T> {
  return observeOn<T>(asyncScheduler);
}
