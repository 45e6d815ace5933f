import { isDay } from '../reports/period';

/** What the page shows; its address holds it, so that a minute can be sent as a link. */
export interface Asked {
  readonly site: string;
  readonly day: string;
  /** Minutes since the day began; null: the first in which something happened. */
  readonly minute: number | null;
}

/** What an address asks for; what it does not say, or says badly, is left out. */
export function askedIn(search: string): Partial<Asked> {
  const given = new URLSearchParams(search);
  const [site, day, minute] = ['site', 'day', 'minute'].map((name) => given.get(name));
  return {
    ...(site ? { site } : {}),
    ...(day && isDay(day) ? { day } : {}),
    ...(minute && /^\d{1,4}$/.test(minute) ? { minute: Number(minute) } : {}),
  };
}

/** The address of the page that shows this. */
export function pageAddress({ site, day, minute }: Asked): string {
  const values = { site, day, ...(minute === null ? {} : { minute: String(minute) }) };
  return `/replay/?${new URLSearchParams(values).toString()}`;
}

/** Where the data of a day is. */
export const replayAddress = (site: string, day: string, format: 'json' | 'csv'): string =>
  `/api/v1/reports/replay?${new URLSearchParams({ site, day, format }).toString()}`;
