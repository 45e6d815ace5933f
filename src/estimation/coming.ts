import { serviceOf } from '../core/definition';
import { openingAt } from '../core/hours';
import type { ServiceId } from '../core/ids';
import type { Site } from '../core/site';
import type { Moment } from '../core/time';
import type { Learned } from './learned';
import { blankOf, partsOf, sceneNow } from './outlook-day';
import { type Asking, askingIn, runDay } from './outlook-runs';

/** Minutes from now at which somebody might come. */
const AHEAD = [10, 20, 30, 45, 60] as const;
/** Runs end so long after the last of them, seconds: who waits longer counts as never called. */
const BEYOND_S = 3600;

/** The wait of somebody who would come then, that so large a share does not exceed, seconds. */
export interface ComingWait {
  readonly inS: number;
  /** Infinity: longer than an hour, or never. */
  readonly waitS: number;
}

export type ComingWaits = ReadonlyMap<ServiceId, readonly ComingWait[]>;

/** Nearest rank among the runs. */
function rank(waits: Float64Array, share: number): number {
  waits.sort();
  return waits[Math.max(0, Math.ceil(share * waits.length) - 1)] ?? Infinity;
}

/**
 * What those would wait who come within the hour, in steps: the lobby run forward with the people
 * expected and the counters as planned. `shares`: of each service asked for, the share (0–1) that
 * its objective wants. Services without a past are not told. The first step reads the site.
 */
export function* comingWaits(
  site: Site,
  learned: Learned,
  now: Moment,
  shares: ReadonlyMap<ServiceId, number>,
): Generator<void, ComingWaits> {
  const horizonS = (AHEAD.at(-1) ?? 0) * 60 + BEYOND_S;
  const scene = { ...sceneNow(site, learned, now), horizonS };
  const asking = [...shares.keys()].flatMap((service) =>
    blankOf(scene, service) === null ? minutesOpen(site, service, now) : [],
  );
  const runs = partsOf(site, asking).map((part) =>
    runDay(
      scene,
      part,
      asking.filter(({ service }) => part.services.includes(service)),
    ),
  );
  yield;
  for (const run of runs) yield* run;
  const told = new Map<ServiceId, ComingWait[]>();
  for (const { service, half, waits } of asking) {
    const waitS = rank(waits, shares.get(service) ?? 1);
    const ahead = { inS: (half.from - now.minute) * 60, waitS };
    told.set(service, [...(told.get(service) ?? []), ahead]);
  }
  return told;
}

/** Those minutes ahead at which the service is still open. */
function minutesOpen(site: Site, id: ServiceId, now: Moment): Asking[] {
  const service = serviceOf(site.definition, id);
  const opening = service && openingAt(site.definition, service, now);
  if (!opening?.open) return [];
  return AHEAD.map((minutes) => now.minute + minutes)
    .filter((minute) => minute < opening.closesAt)
    .map((minute) => askingIn(id, { from: minute, to: minute }));
}
