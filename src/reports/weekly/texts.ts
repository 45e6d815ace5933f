import { intlTag } from '../../words/words';

// The weekly report is a paper of the administration: it is in French.
const FRENCH = intlTag('fr');

const number = new Intl.NumberFormat(FRENCH, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(FRENCH, { maximumFractionDigits: 1 });

/** What stands where there is no figure. */
export const NO_FIGURE = '—';

/** « 1 204 ». */
export const countText = (value: number): string => number.format(value);

/** « 2,5 ». */
export const tenthsText = (value: number): string => tenths.format(value);

/** « 93 % ». */
export const percentText = (share: number): string => `${number.format(share * 100)}\u00a0%`;

/** « 12 min », « 1 h 05 », « 40 s » under a minute. */
export function durationText(seconds: number): string {
  if (seconds > 0 && seconds < 60) return `${Math.round(seconds)}\u00a0s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}\u00a0min`;
  return `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`;
}

/** « 9 h », « 14 h 30 ». */
export function minuteText(minute: number): string {
  const rest = minute % 60;
  const hour = `${Math.floor(minute / 60)}\u00a0h`;
  return rest === 0 ? hour : `${hour}\u00a0${String(rest).padStart(2, '0')}`;
}

const dayFormat = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(FRENCH, { ...options, timeZone: 'UTC' });
  return (day: string): string => format.format(Date.parse(`${day}T00:00:00Z`));
};

const plainDay = dayFormat({ day: 'numeric', month: 'long' });
const weekdayAndDay = dayFormat({ weekday: 'long', day: 'numeric', month: 'long' });

/** « lundi 16 novembre », « dimanche 1er mars ». */
export const dayText = (day: string): string => weekdayAndDay(day).replace(/(?<= )1(?= )/, '1er');

/** « du 28 décembre 2026 au 3 janvier 2027 », the year once when it is one. */
export function periodText(from: string, to: string): string {
  const year = (day: string): string => day.slice(0, 4);
  const text = (day: string): string => plainDay(day).replace(/^1(?= )/, '1er');
  const last = `${text(to)} ${year(to)}`;
  if (year(from) !== year(to)) return `du ${text(from)} ${year(from)} au ${last}`;
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `du ${sameMonth ? text(from).replace(/ .+$/, '') : text(from)} au ${last}`;
}

/** A number with its word: « 1 jour », « 3 jours ». */
export const many = (count: number, one: string, several = `${one}s`): string =>
  `${countText(count)}\u00a0${count < 2 ? one : several}`;

/** With a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A figure in words, or what stands where there is none. */
export const or = (value: number | null, text: (value: number) => string): string =>
  value === null ? NO_FIGURE : text(value);
