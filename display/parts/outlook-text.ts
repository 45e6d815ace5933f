import type { OutlookHalfHour, OutlookWait } from '../../src/contract/outlook';
import { intlTag } from '../../src/words/words';
import { language, minuteText, t, waitText } from './languages';

const DAY_MS = 86_400_000;

/** Whether the wait of a half-hour can be told. */
export type KnownWait = Extract<OutlookWait, { p50S: number }>;

/** « 5 à 15 min », « moins de 5 min », or why it can't be told. */
export function outlookText(wait: OutlookWait): string {
  if ('unknown' in wait) return t(`outlook.unknown.${wait.unknown}`);
  // From what half of the people wait to what nine in ten do not exceed.
  return waitText({ lowS: wait.p50S, expectedS: wait.expectedS, highS: wait.p90S });
}

/** « Aujourd’hui », « Demain », « Mardi », « Mardi 24 mars »: seen from `today`. */
export function comingDayText(day: string, today: string): string {
  const away = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  if (away === 0) return t('outlook.day.today');
  if (away === 1) return t('outlook.day.tomorrow');
  const near: Intl.DateTimeFormatOptions = { weekday: 'long' };
  const far: Intl.DateTimeFormatOptions = { ...near, day: 'numeric', month: 'long' };
  const format = new Intl.DateTimeFormat(intlTag(language.current), {
    ...(away < 7 ? near : far),
    timeZone: 'UTC',
  });
  const name = format.format(new Date(day));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** « Mardi vers 10 h : 5 à 15 min ». */
export function momentText(day: string, today: string, half: OutlookHalfHour): string {
  return t('outlook.around', {
    day: comingDayText(day, today),
    time: minuteText(half.from),
    wait: outlookText(half.wait),
  });
}
