import type { ServiceId } from '../core/ids';
import { emptySite, type Site } from '../core/site';
import { addDays, type Day, instant, type Moment } from '../core/time';
import type { Learned } from './learned';
import { type Part, partOf } from './lobby';
import { countersFor } from './open-counters';
import { type DayOutlook, type HalfHour, type OutlookBlank, waitOf } from './outlook';
import { comingHalfHours } from './outlook-hours';
import { LEAST_DAYS, openingsOn, planOfDay, planOfToday } from './outlook-plan';
import { type Asking, askingIn, runDay } from './outlook-runs';
import { expectedIn, type Forecast, levelNow, type Scene } from './outlook-start';

const QUARTER = 15;

/**
 * The half-hours to come of a day, in steps; `ahead`: 0 is what is left of today. The first step
 * reads the site and what it learned; those that follow don't. `forecast`: the arrivals of a day to come.
 */
export function* outlookOf(
  site: Site,
  learned: Learned,
  now: Moment,
  ahead: number,
  forecast?: Forecast,
): Generator<void, DayOutlook> {
  const date = addDays(now.day, ahead);
  const scene =
    ahead === 0 ? sceneNow(site, learned, now) : dayToCome(site, learned, date, forecast);
  const services = site.definition.services.map(({ id }) => id);
  const after = ahead === 0 ? now.minute : 0;
  const asking = services.flatMap((id) =>
    comingHalfHours(site.definition, id, date, after).map((half) => askingIn(id, half)),
  );
  const blanks = new Map(services.map((id) => [id, blankOf(scene, id)]));
  const told = asking.filter(({ service }) => blanks.get(service) === null);
  const arrivals = new Map(asking.map((one) => [one, arrivalsOf(scene, one)]));
  const runs = partsOf(scene.site, told).map((part) =>
    runDay(
      scene,
      part,
      told.filter(({ service }) => part.services.includes(service)),
    ),
  );
  yield;
  for (const run of runs) yield* run;
  return {
    day: date,
    services: services.map((service) => ({
      service,
      halfHours: asking
        .filter((one) => one.service === service)
        .map((one) => halfHour(one, arrivals.get(one) ?? null, blanks.get(service) ?? null)),
    })),
  };
}

const halfHour = (
  { half, waits }: Asking,
  arrivals: number | null,
  blank: OutlookBlank | null,
): HalfHour => ({ ...half, wait: blank ? { unknown: blank } : waitOf(waits), arrivals });

/** People expected in a half-hour, in tenths; null while too few days were seen. */
function arrivalsOf(scene: Scene, { service, half }: Asking): number | null {
  if (scene.learned.arrivals.of(service).daysSeen < LEAST_DAYS) return null;
  return Math.round(10 * expectedIn(scene, service, half)) / 10;
}

/** The parts of a site in which somebody asks. */
export function partsOf(site: Site, asking: readonly Asking[]): Part[] {
  const parts = new Map<string, Part>();
  for (const { service } of asking) {
    const part = partOf(site, service);
    parts.set(part.services.join(' '), part);
  }
  return [...parts.values()];
}

/** What is left of today, as it is run. */
export function sceneNow(site: Site, learned: Learned, now: Moment): Scene {
  const services = site.definition.services.map(({ id }) => id);
  const level = levelNow(learned, services, now);
  return { site, learned, plan: planOfToday(learned), now, level, spread: null, told: new Map() };
}

/** A day that begins with nobody there, before anything opens. */
function dayToCome(
  { configured: definition }: Site,
  learned: Learned,
  date: Day,
  forecast: Forecast = () => null,
): Scene {
  const site = emptySite(definition);
  const opens = [
    ...definition.services.flatMap(({ id }) => comingHalfHours(definition, id, date, 0)),
    ...definition.counters.flatMap(({ id }) => openingsOn(site, learned, id, date) ?? []),
  ].map(({ from }) => from);
  const first = opens.length === 0 ? 0 : Math.min(...opens);
  const minute = Math.floor(first / QUARTER) * QUARTER;
  const now: Moment = { at: instant(0), day: date, minute };
  const plan = planOfDay(learned);
  const told = new Map(definition.services.map(({ id }) => [id, forecast(id, date)]));
  return { site, learned, plan, now, level: 1, spread: learned.daySpread.sigma, told };
}

/** Why nothing can be told of a service's day; null when something can. */
export function blankOf(scene: Scene, service: ServiceId): OutlookBlank | null {
  const { site, learned, plan, now } = scene;
  const counters = countersFor(site.definition, service);
  if (counters.length === 0) return 'no-counter-for-service';
  if (learned.arrivals.of(service).daysSeen < LEAST_DAYS) return 'too-few-measures';
  const known = counters.some(({ id }) => {
    const stretches = plan(site, id, now);
    if (stretches) return stretches.length > 0;
    const open = (site.counters.get(id)?.status ?? 'closed') !== 'closed';
    return open || learned.presence.of(id).daysSeen > 0;
  });
  return known ? null : 'nothing-planned';
}
