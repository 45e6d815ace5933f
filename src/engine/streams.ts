import {
  asyncScheduler,
  distinctUntilChanged,
  filter,
  map,
  merge,
  type Observable,
  observeOn,
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
import { counterViewOf } from './boards/counter';
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
  readonly everyMs: () => number;
}

export type Waits = ReadonlyMap<ServiceId, Estimate>;

function touches(id: CounterId): (commit: Commit) => boolean {
  return ({ facts }) =>
    facts.some(({ fact }) => ('counter' in fact && fact.counter === id) || !('ticket' in fact));
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

/** The waits of all services for an ordinary newcomer. */
export function waitsOf(state: SiteState, at: Instant): Waits {
  const { site, estimator } = state;
  return new Map(
    site.definition.services.map(({ id }) => [id, estimator.newcomer(site, id, 0, at)]),
  );
}

const momentOf = ({ state, at }: ReturnType<Pulse['current']>) => ({ seq: state.site.seq, at });

/**
 * The streams of all counters, merged with what else moves a line, into the waits of each service:
 * at once on the first change, then at most once each `everyMs`.
 */
export function waitsStream(
  counters: readonly Observable<CounterView | null>[],
  pulse: Pulse,
): Observable<Waits> {
  return merge(...counters, pulse.commits$).pipe(
    map(() => momentOf(pulse.current())),
    // A commit that touches a counter comes from both, at the same moment.
    distinctUntilChanged((a, b) => a.seq === b.seq && a.at === b.at),
    coalesced(pulse.everyMs),
    map(() => pulse.current()),
    map(({ state, at }) => waitsOf(state, at)),
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
