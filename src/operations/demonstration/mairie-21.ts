import type { RoomDefinition, SiteDefinition } from '../../core/definition';
import { roomId, siteId } from '../../core/ids';
import { type Day, day } from '../../core/time';
import { COUNTERS } from './counters';
import { publicHolidays } from './holidays';
import { exceptionsOf } from './hours';
import school from './school-holidays.json';
import { servicesSince } from './services';
import { HALL_NAME, SITE_NAME } from './texts';

/** Years before and after today whose holidays and exceptions are known. */
const YEARS_AROUND = 3;

/** Where the services of the ground floor have people wait. */
const HALL: RoomDefinition = {
  id: roomId('hall'),
  name: HALL_NAME,
  kind: 'erp',
  legalLimit: 180,
  operatingLimit: 150,
  seats: 60,
};

/** The fictitious town hall of a 21st arrondissement, modelled on what real ones publish. */
export function mairie21(today: Day): SiteDefinition {
  const first = Number(today.slice(0, 4)) - YEARS_AROUND;
  const years = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, at) => first + at);
  const usually: SiteDefinition = {
    id: siteId('mairie-21'),
    name: SITE_NAME,
    zone: 'Europe/Paris',
    services: servicesSince(day(`${first}-01-01`)),
    counters: COUNTERS,
    rooms: [HALL],
    exceptions: [],
    holidays: years.flatMap(publicHolidays),
    schoolHolidays: school.periods.map(({ from, to }) => ({ from: day(from), to: day(to) })),
    outsideHours: 'accept',
    overtakingBound: 3,
    recallLimit: 3,
    origin: 'demonstration',
  };
  return { ...usually, exceptions: years.flatMap((year) => exceptionsOf(usually, year)) };
}
