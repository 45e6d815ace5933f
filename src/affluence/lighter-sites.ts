import type { Location } from '../core/definition';

/** Metres of the earth's mean radius (IUGG). */
const RADIUS_M = 6_371_009;
/** Streets are not straight: the way is so many times the line. */
const DETOUR = 1.3;
/** Nobody is sent elsewhere for less than this. */
const LEAST_SAVED_S = 600;
const LEAST_SHARE = 0.25;

/** Walking, km/h. */
export const WALK_KMH = 4;

/** A site as somebody who may go there sees it. */
export interface OpenSite<Name> {
  readonly site: Name;
  readonly location: Location;
  /** What nine in ten of those who come now do not exceed, seconds. */
  readonly waitS: number;
}

/** A site where one is received sooner, the way counted. */
export interface LighterSite<Name> {
  readonly site: Name;
  readonly distanceM: number;
  readonly walkS: number;
  readonly waitS: number;
  readonly savedS: number;
}

/** Metres between two places as the crow flies (haversine formula). */
export function distanceM(a: Location, b: Location): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const across = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude));
  const chord = half(a.latitude, b.latitude) + across * half(a.longitude, b.longitude);
  return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * Among sites that are open and offer the same, those with a clearly shorter wait from here, the way
 * counted: at least ten minutes and a quarter of the wait saved; the soonest received first.
 */
export function lighterSites<Name>(
  here: Omit<OpenSite<Name>, 'site'>,
  others: readonly OpenSite<Name>[],
  kmh = WALK_KMH,
): LighterSite<Name>[] {
  const needed = Math.max(LEAST_SAVED_S, LEAST_SHARE * here.waitS);
  return others
    .map(({ site, location, waitS }) => {
      const metres = DETOUR * distanceM(here.location, location);
      const walkS = metres / (kmh / 3.6);
      return {
        site,
        distanceM: Math.round(metres),
        walkS: Math.round(walkS),
        waitS,
        savedS: Math.round(here.waitS - waitS - walkS),
      };
    })
    .filter(({ savedS }) => savedS >= needed)
    .toSorted((a, b) => b.savedS - a.savedS);
}
