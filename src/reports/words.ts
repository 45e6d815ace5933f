import type { ChartLanguage } from '../contract/reports';
import { icu } from '../words/icu';
import ar from '../words/messages/charts/ar.json';
import en from '../words/messages/charts/en.json';
import es from '../words/messages/charts/es.json';
import fr from '../words/messages/charts/fr.json';
import uk from '../words/messages/charts/uk.json';
import zh from '../words/messages/charts/zh.json';
import { intlTag, type Messages, type Words, wordsOf } from '../words/words';

const MESSAGES: Readonly<Record<ChartLanguage, Messages>> = { fr, en, es, ar, zh, uk };

/** What the charts say in one language. */
export const chartWords = (language: ChartLanguage): Words =>
  wordsOf(language, MESSAGES[language], fr, icu);

// 1970-01-05 was a Monday.
const MONDAY_MS = 4 * 86_400_000;

/** `lundi`, from Monday = 1. */
export function weekdayName(language: ChartLanguage, weekday: number): string {
  const format = new Intl.DateTimeFormat(intlTag(language), { weekday: 'long', timeZone: 'UTC' });
  return format.format(MONDAY_MS + (weekday - 1) * 86_400_000);
}

/** `4 mars 2025`, from `2025-03-04`. */
export function dayName(language: ChartLanguage, day: string): string {
  const format = new Intl.DateTimeFormat(intlTag(language), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** `mar. 11 mars`, from `2026-03-11`. */
export function shortDayName(language: ChartLanguage, day: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(intlTag(language), options);
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** A number as people of that language write it: one decimal under ten, none above. */
export function amount(language: ChartLanguage, value: number): string {
  const maximumFractionDigits = value < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(intlTag(language), { maximumFractionDigits }).format(value);
}
