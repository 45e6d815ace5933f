import type { Wait } from '../contract/wait';
import { intlTag, type Words } from './words';

const pad = (value: number): string => String(value).padStart(2, '0');
const hourText = ({ language }: Words, hour: number): string =>
  language.startsWith('fr') ? String(hour) : pad(hour);

/** Outward to a step that doesn't pretend to know more: 5 min under half an hour, 10 above. */
function outward(seconds: number, round: (steps: number) => number): number {
  const step = seconds < 1800 || (seconds === 1800 && round === Math.ceil) ? 300 : 600;
  return (round(seconds / step) * step) / 60;
}

/** The upper bound of a wait as people are told it, minutes: a promise is this, not the seconds behind it. */
export const highTold = (highS: number): number => Math.max(5, outward(highS, Math.ceil));

/** A length in minutes: « 25 min », « 1 h 05 ». */
export function durationText({ t }: Words, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t('wait.minutes', { minutes });
  const rest = minutes % 60;
  return rest === 0
    ? t('wait.hours', { hours })
    : t('wait.hoursMinutes', { hours, rest: pad(rest) });
}

/** A wait as people say it: « 10 à 15 min », « moins de 5 min », or why it can't be told. */
export function waitText(words: Words, wait: Wait): string {
  const { t } = words;
  if ('unknown' in wait) return t(`unknown.${wait.unknown}`);
  const low = outward(wait.lowS, Math.floor);
  const high = highTold(wait.highS);
  if (low === 0) return t('wait.under', { high: durationText(words, high) });
  if (low === high) return t('wait.about', { high: durationText(words, high) });
  const from = high < 60 ? String(low) : durationText(words, low);
  return t('wait.range', { low: from, high: durationText(words, high) });
}

/** A minute of the day: « 14 h 30 », « 14 h ». */
export function minuteText(words: Words, minute: number): string {
  const hour = hourText(words, Math.floor(minute / 60) % 24);
  const rest = minute % 60;
  if (rest === 0) return words.t('time.hour', { hour });
  return words.t('time.minute', { hour, rest: pad(rest) });
}

/** An instant (ISO 8601, or ms since 1970) on the clock of a zone (IANA name), to the minute. */
export function clockText(words: Words, at: string | number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  }).formatToParts(new Date(at));
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const hour = hourText(words, part('hour') % 24);
  return words.t('time.minute', { hour, rest: pad(part('minute')) });
}

/** When a service opens again, seen from `today` (local day): « jeudi à 14 h », « demain à 8 h 30 ». */
export function reopensText(
  words: Words,
  reopens: { day: string; minute: number },
  today: string | null,
): string {
  const time = minuteText(words, reopens.minute);
  const daysAway = today ? (Date.parse(reopens.day) - Date.parse(today)) / 86_400_000 : 7;
  if (daysAway === 0) return words.t('time.at', { time });
  if (daysAway === 1) return words.t('time.tomorrow', { time });
  const name: Intl.DateTimeFormatOptions =
    daysAway < 7 ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' };
  const day = new Intl.DateTimeFormat(intlTag(words.language), { ...name, timeZone: 'UTC' }).format(
    new Date(reopens.day),
  );
  return words.t('time.onDay', { day, time });
}
