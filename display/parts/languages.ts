import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../../src/contract/protocol';
import type { Wait } from '../../src/contract/wait';

export const LANGUAGES = ['fr', 'en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Messages by key, one set a language. */
export type Catalogue = Record<Language, Record<string, string>>;
export type Values = Record<string, string | number>;
/** Fills a message in a language; pages with plurals give the ICU one of `icu.ts`. */
export type Formatter = (message: string, language: Language, values: Values) => string;

const catalogue: Catalogue = { fr: {}, en: {}, es: {} };
const listeners = new Set<() => void>();
let current: Language = 'fr';
let format: Formatter = plain;

/** Replaces each `{name}` by its value: enough for messages without plurals. */
export function plain(message: string, _language: Language, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What a page does first: gives its messages, and the formatter when it needs plurals. */
export function speak(catalogues: Catalogue[], formatter: Formatter = plain): void {
  format = formatter;
  for (const each of LANGUAGES)
    for (const messages of catalogues) Object.assign(catalogue[each], messages[each]);
  language.choose(current);
}

/** The language that the page speaks. */
export const language = {
  get current(): Language {
    return current;
  },
  choose(chosen: string): void {
    current = LANGUAGES.find((one) => one === chosen.slice(0, 2)) ?? 'fr';
    document.documentElement.lang = current;
    document.documentElement.dir = 'ltr';
    for (const listener of listeners) listener();
  },
};

/** Draws a component again when the language changes; a page's root needs it once. */
export function useLanguage(): Language {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = (): void => redraw((count) => count + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return current;
}

/** Whether a message exists. */
export const knows = (key: string): boolean => catalogue[current][key] !== undefined;

/** A message in the present language; an unknown key shows itself. */
export function t(key: string, values: Values = {}): string {
  return tIn(current, key, values);
}

/** The same in a given language: a notice in several. */
export function tIn(into: Language, key: string, values: Values = {}): string {
  const message = catalogue[into][key] ?? catalogue.fr[key];
  return message === undefined ? key : typeset(format(message, into, values), into);
}

/** A text of the site in the present language, else in French. */
export function text(texts: Texts): string {
  const own = texts[current];
  return own ? typeset(own, current) : typeset(texts.fr, 'fr');
}

/** The language in which `text` speaks, when it is not the page's: for the `lang` attribute. */
export function langOf(texts: Texts): 'fr' | undefined {
  return current !== 'fr' && !texts[current] ? 'fr' : undefined;
}

/** French spaces: narrow and unbreakable before high punctuation and inside « ». */
export function typeset(written: string, into: Language): string {
  const units = written
    .replace(/(\d) (?=(?:min|h)\b)/g, '$1\u00a0')
    .replace(/(h) (?=\d)/g, '$1\u00a0');
  if (into !== 'fr') return units;
  return units.replace(/ (?=[:;!?»%])/g, '\u202f').replace(/« /g, '«\u202f');
}

const pad = (value: number): string => String(value).padStart(2, '0');
const hourText = (hour: number): string => (current === 'fr' ? String(hour) : pad(hour));

/** Outward to a step that doesn't pretend to know more: 5 min under half an hour, 10 above. */
function outward(seconds: number, round: (steps: number) => number): number {
  const step = seconds < 1800 || (seconds === 1800 && round === Math.ceil) ? 300 : 600;
  return (round(seconds / step) * step) / 60;
}

/** A length in minutes: « 25 min », « 1 h 05 ». */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t('wait.minutes', { minutes });
  const rest = minutes % 60;
  return rest === 0
    ? t('wait.hours', { hours })
    : t('wait.hoursMinutes', { hours, rest: pad(rest) });
}

/** A wait as people say it: « 10 à 15 min », « moins de 5 min », or why it can't be told. */
export function waitText(wait: Wait): string {
  if ('unknown' in wait) return t(`unknown.${wait.unknown}`);
  const low = outward(wait.lowS, Math.floor);
  const high = Math.max(5, outward(wait.highS, Math.ceil));
  if (low === 0) return t('wait.under', { high: durationText(high) });
  if (low === high) return t('wait.about', { high: durationText(high) });
  const from = high < 60 ? String(low) : durationText(low);
  return t('wait.range', { low: from, high: durationText(high) });
}

/** A minute of the day: « 14 h 30 », « 14 h ». */
export function minuteText(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  const rest = minute % 60;
  if (rest === 0) return t('time.hour', { hour: hourText(hour) });
  return t('time.minute', { hour: hourText(hour), rest: pad(rest) });
}

/** An instant on the site's clock, to the minute. */
export function clockText(at: string | number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  }).formatToParts(new Date(at));
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const [hour, rest] = [part('hour') % 24, part('minute')];
  return t('time.minute', { hour: hourText(hour), rest: pad(rest) });
}

/** When a service opens again, seen from `today` (local day): « jeudi à 14 h », « demain à 8 h 30 ». */
export function reopensText(
  reopens: { day: string; minute: number },
  today: string | null,
): string {
  const time = minuteText(reopens.minute);
  const daysAway = today ? (Date.parse(reopens.day) - Date.parse(today)) / 86_400_000 : 7;
  if (daysAway === 0) return t('time.at', { time });
  if (daysAway === 1) return t('time.tomorrow', { time });
  const name: Intl.DateTimeFormatOptions =
    daysAway < 7 ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' };
  const day = new Intl.DateTimeFormat(current, { ...name, timeZone: 'UTC' }).format(
    new Date(reopens.day),
  );
  return t('time.onDay', { day, time });
}
