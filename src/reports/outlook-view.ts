import type { Outlook } from '../contract/outlook';
import type { SiteDefinition } from '../core/definition';
import { Calendar } from '../engine/calendar';
import type { KeptDay } from '../engine/outlook-keeper';

/** An outlook as it is told, of every service or of one. */
export function outlookView(
  { id, zone }: SiteDefinition,
  days: readonly KeptDay[],
  service?: string,
): Outlook {
  const calendar = new Calendar(zone);
  return {
    site: id,
    zone,
    days: days.map(({ day, ranAt, services }) => ({
      day,
      ranAt: calendar.text(ranAt),
      services: services
        .filter((one) => service === undefined || one.service === service)
        .map((one) => ({ service: one.service, halfHours: [...one.halfHours] })),
    })),
  };
}
