import type { HoursRule, SiteDefinition } from '../../src/core/definition';
import { siteId } from '../../src/core/ids';
import { counter, service, site } from './sites';

/** A zone whose clocks show about noon now, so that no test meets midnight. */
export function zoneAtNoon(now = new Date()): string {
  const ahead = 12 - now.getUTCHours();
  // The sign of these names is reversed: Etc/GMT-2 is two hours ahead of UTC.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Every day, from ten to fifteen o'clock: open now, at a site where it is noon. */
export const AROUND_NOON: HoursRule = {
  days: [1, 2, 3, 4, 5, 6, 7],
  kind: 'open',
  from: 600,
  to: 900,
};

/** A site where it is noon, with services A and B and as many counters for both. */
export function siteAtNoon(counters: number, over: Partial<SiteDefinition> = {}): SiteDefinition {
  const hours = [AROUND_NOON];
  return site(
    [service('A', { hours }), service('B', { hours })],
    Array.from({ length: counters }, (_, at) => counter(`c${at + 1}`, 'ab')),
    { zone: zoneAtNoon(), ...over },
  );
}

/** The same under another id. */
export function secondSite(id: string, counters: number): SiteDefinition {
  return siteAtNoon(counters, { id: siteId(id), name: { fr: `Mairie ${id}` } });
}
