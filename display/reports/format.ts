import type { Metric } from '../../src/contract/reports';
import type { SiteSummary } from '../../src/contract/sites';
import { intlTag } from '../../src/words/words';
import { durationText, language, t, text } from '../parts/languages';

/** What stands for a figure that is not known. */
export const UNKNOWN = '–';

export function numberText(value: number | null, digits = 0): string {
  if (value === null) return UNKNOWN;
  return value.toLocaleString(intlTag(language.current), { maximumFractionDigits: digits });
}

/** Seconds as whole minutes, « 1 h 05 ». */
export function waitLength(seconds: number | null): string {
  return seconds === null ? UNKNOWN : durationText(Math.round(seconds / 60));
}

/** 0–1 as a percentage. */
export function shareText(share: number | null): string {
  return share === null ? UNKNOWN : t('reports.percent', { percent: Math.round(share * 100) });
}

/** A value of a heat map, by what its metric measures. */
export function metricText(metric: Metric, value: number | null): string {
  if (metric === 'withinTarget') return shareText(value);
  if (metric === 'medianWait' || metric === 'p90Wait') return waitLength(value);
  return numberText(value, 1);
}

/** « lundi 24 novembre 2025 ». */
export function dayText(day: string): string {
  return new Intl.DateTimeFormat(intlTag(language.current), {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(day));
}

/** « lundi »; Monday is 1. */
export function weekdayText(weekday: number): string {
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(intlTag(language.current), {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(date);
}

/** « A – État civil »; a service that is no longer there, by its id. */
export function serviceText(site: SiteSummary, id: string): string {
  const service = site.services.find((one) => one.id === id);
  return service ? `${service.prefix} – ${text(service.name)}` : id;
}
