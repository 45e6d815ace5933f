import { serviceOf, type SiteDefinition } from '../core/definition';
import { openingAt } from '../core/hours';
import type { ServiceId } from '../core/ids';
import type { Moment } from '../core/time';

const DAY_MINUTES = 1440;

/** Seconds since the present minute began. */
export const intoMinute = ({ at }: Moment): number => (at % 60_000) / 1000;

/** Seconds until a service closes today; null when it is closed, or does not close at midnight. */
export function closesIn(
  definition: SiteDefinition,
  service: ServiceId,
  now: Moment,
): number | null {
  const found = serviceOf(definition, service);
  if (!found) return null;
  const opening = openingAt(definition, found, now);
  if (!opening.open || opening.closesAt === DAY_MINUTES) return null;
  return (opening.closesAt - now.minute) * 60 - intoMinute(now);
}
