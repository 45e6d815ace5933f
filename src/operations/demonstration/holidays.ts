import joursFeries from '@socialgouv/jours-feries';
import { type Day, day } from '../../core/time';

const HALF_DAY_MS = 43_200_000;

/** The day that a local midnight means, also where a change of hour has moved it by one hour. */
function dayOf(midnight: Date): Day {
  const noon = new Date(midnight.getTime() + HALF_DAY_MS);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return day(`${noon.getFullYear()}-${pad(noon.getMonth() + 1)}-${pad(noon.getDate())}`);
}

/** The eleven public holidays of a year in France, in the order of the calendar. */
export function publicHolidays(year: number): Day[] {
  return Object.values(joursFeries(year)).map(dayOf).sort();
}
