import type { ServiceId, TicketId } from '../core/ids';
import type { Site } from '../core/site';
import type { Instant, Moment } from '../core/time';
import { lineServices } from '../core/waiting';
import { closesIn } from './closing';
import type { Range } from './conformal';
import { Forward } from './forward';
import type { Learned } from './learned';
import { type Ghost, type Part, partOf, type Plan, startOf, waitingIn } from './lobby';

/** Runs of a whole lobby. */
const RUNS = 100;
/** Runs for one person alone. */
const RUNS_ALONE = 200;
/** With fewer runs in which somebody is called at all, nothing can be told. */
const CALLED_SHARE = 0.5;

/** What the forward runs say of one person. */
export interface Run {
  /** Null when they are not called in most runs. */
  readonly range: Range | null;
  /** Share of the runs in which they are called before the service closes; null: no closing time. */
  readonly beforeClosing: number | null;
}

/** What the forward runs said of a lobby at an instant. */
export interface Forecast {
  readonly at: Instant;
  readonly waiting: ReadonlyMap<TicketId, Run>;
  /** By service and priority: see {@link newcomerKey}. */
  readonly newcomers: ReadonlyMap<string, Run>;
}

/** The key of a newcomer's run. */
export const newcomerKey = (service: ServiceId, priority: number): string =>
  `${priority} ${service}`;

/** Priorities for which newcomers are run: nobody's and the law's. */
const PRIORITIES = [0, 1];

/**
 * Runs a whole lobby forward, each part by itself: a long line in one does not make the runs of
 * the others long.
 */
export function forecastOf(site: Site, learned: Learned, plan: Plan, now: Moment): Forecast {
  const waiting = new Map<TicketId, Run>();
  const newcomers = new Map<string, Run>();
  for (const part of partsOf(site)) {
    const ghosts = part.services.flatMap((service) =>
      PRIORITIES.map((priority): Ghost => ({ service, priority, comesIn: 0 })),
    );
    const people = waitingIn(site, part.services);
    const { waits } = new Forward(startOf(site, learned, plan, now, ghosts, part), RUNS).outcome();
    const closing = new Map(part.services.map((id) => [id, closesIn(site.definition, id, now)]));
    const run = (person: number, service: ServiceId): Run =>
      runOf(waits.subarray(person * RUNS, (person + 1) * RUNS), closing.get(service) ?? null);
    people.forEach(({ id, service }, i) => waiting.set(id, run(i, service)));
    ghosts.forEach(({ service, priority }, i) =>
      newcomers.set(newcomerKey(service, priority), run(people.length + i, service)),
    );
  }
  return { at: now.at, waiting, newcomers };
}

/** The parts of a site, each once. */
const partsOf = (site: Site): ReadonlySet<Part> =>
  new Set(lineServices(site.definition).map((service) => partOf(site, service)));

/** Runs forward only what has a say in one newcomer's wait, and oftener. */
export function newcomerRun(
  site: Site,
  learned: Learned,
  plan: Plan,
  now: Moment,
  { service, priority }: { readonly service: ServiceId; readonly priority: number },
): Run {
  const ghost = { service, priority, comesIn: 0 };
  const start = startOf(site, learned, plan, now, [ghost], partOf(site, service));
  const { waits } = new Forward(start, RUNS_ALONE).outcome();
  return runOf(waits.subarray(-RUNS_ALONE), closesIn(site.definition, service, now));
}

/** `waits` is sorted in place. */
export function runOf(waits: Float32Array, closesInS: number | null): Run {
  waits.sort();
  const never = waits.indexOf(Infinity);
  const called = never < 0 ? waits : waits.subarray(0, never);
  const within = closesInS === null ? 0 : called.filter((wait) => wait <= closesInS).length;
  const beforeClosing = closesInS === null ? null : within / waits.length;
  if (called.length < waits.length * CALLED_SHARE) return { range: null, beforeClosing };
  return { range: rangeOf(called), beforeClosing };
}

/** Mean and central 90 % of ascending waits. */
function rangeOf(waits: Float32Array): Range {
  let sum = 0;
  for (const wait of waits) sum += wait;
  const expectedS = sum / waits.length;
  const at = (share: number): number =>
    waits[Math.min(waits.length - 1, Math.floor(share * waits.length))] as number;
  return { lowS: Math.min(expectedS, at(0.05)), expectedS, highS: Math.max(expectedS, at(0.95)) };
}
