import type { SiteSummary } from '../../src/contract/sites';
import { language } from '../parts/languages';
import { addDays, isDay, todayIn } from '../reports/period';

/** What the page shows; its address holds it, so that a day can be sent as a link. */
export interface Asked {
  readonly site: string;
  readonly day: string;
  /** Nobody chose the day: a day on which the site is closed gives way to the one after it. */
  readonly open: boolean;
}

/** What to show first: the address, completed by the first site and tomorrow. */
export function firstAsked(sites: readonly SiteSummary[], search: string): Asked | null {
  const given = new URLSearchParams(search);
  const site = sites.find(({ id }) => id === given.get('site')) ?? sites[0];
  if (!site) return null;
  const day = given.get('day') ?? '';
  if (isDay(day)) return { site: site.id, day, open: false };
  return { site: site.id, day: addDays(todayIn(site.zone), 1), open: true };
}

/** The address of the page that shows this. */
export const pageAddress = ({ site, day }: Asked): string =>
  `/staffing/?${new URLSearchParams({ site, day }).toString()}`;

/** Where the advice for a day is. */
export function adviceAddress({ site, day }: Asked, format: 'json' | 'csv' | 'svg'): string {
  const asked = new URLSearchParams({ site, from: day, to: day, format });
  if (format === 'svg') asked.set('language', language.current);
  return `/api/v1/reports/staffing?${asked.toString()}`;
}
