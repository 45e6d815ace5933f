import type {
  HoursException,
  HoursRule,
  Interval,
  SiteDefinition,
  Texts,
} from '../../core/definition';
import { intervalsOn } from '../../core/hours';
import type { ServiceId } from '../../core/ids';
import { addDays, type Day, day, weekdayOf } from '../../core/time';
import { EVE, NO_NOCTURNE } from './texts';

const OPENS = 510;
const CLOSES = 1020;
const NOCTURNE_ENDS = 1170;
const THURSDAY = 4;

/** The whole hall opens at 13 h on the first Tuesday of the month. */
const FIRST_TUESDAY: HoursRule = { days: [2], nth: 1, kind: 'closed', from: 0, to: 780 };
const OTHER_DAYS: HoursRule = { days: [1, 2, 3, 5], kind: 'open', from: OPENS, to: CLOSES };

const thursday = (from: number, to: number): HoursRule[] => [
  OTHER_DAYS,
  { days: [THURSDAY], kind: 'open', from, to },
  FIRST_TUESDAY,
];

/** Thursday from 8 h 30 to 19 h 30. */
export const LONG_THURSDAY = thursday(OPENS, NOCTURNE_ENDS);
/** Thursday from 14 h to 19 h 30. */
export const LATE_THURSDAY = thursday(840, NOCTURNE_ENDS);
/** Thursday from 8 h 30 to 14 h. */
export const EARLY_THURSDAY = thursday(OPENS, 840);
/** Saturday from 9 h 30 to 12 h. */
export const SATURDAY: HoursRule = { days: [6], kind: 'open', from: 570, to: 720 };

type Change = (usual: readonly Interval[]) => readonly Interval[];

const withoutNocturne: Change = (usual) =>
  usual.some(({ to }) => to === NOCTURNE_ENDS) ? [{ from: OPENS, to: CLOSES }] : usual;

const untilFour: Change = (usual) =>
  usual.filter(({ from }) => from < 960).map(({ from, to }) => ({ from, to: Math.min(to, 960) }));

/** One exception for all the services whose hours of that day become the same. */
function changed(
  usually: SiteDefinition,
  date: Day,
  message: Texts,
  change: Change,
): HoursException[] {
  const same = new Map<string, { intervals: readonly Interval[]; services: ServiceId[] }>();
  for (const service of usually.services) {
    const usual = intervalsOn(usually, service, date);
    const intervals = change(usual);
    const key = JSON.stringify(intervals);
    if (key === JSON.stringify(usual)) continue;
    const group = same.get(key) ?? { intervals, services: [] };
    group.services.push(service.id);
    same.set(key, group);
  }
  return [...same.values()].map((group) => ({ from: date, to: date, ...group, message }));
}

/** In August and between the feasts at the end of the year. */
function thursdaysWithoutNocturne(year: number): Day[] {
  const august = Array.from({ length: 31 }, (_, at) => addDays(day(`${year}-08-01`), at));
  const december = Array.from({ length: 5 }, (_, at) => addDays(day(`${year}-12-26`), at));
  return [...august, ...december].filter((date) => weekdayOf(date) === THURSDAY);
}

/** The dated exceptions of a year; `usually` is the site without any. */
export function exceptionsOf(usually: SiteDefinition, year: number): HoursException[] {
  const eves = [day(`${year}-12-24`), day(`${year}-12-31`)];
  return [
    ...thursdaysWithoutNocturne(year).flatMap((date) =>
      changed(usually, date, NO_NOCTURNE, withoutNocturne),
    ),
    ...eves.flatMap((date) => changed(usually, date, EVE, untilFour)),
  ];
}
