import type { ServiceId, SiteId } from '../core/ids';
import type { Day } from '../core/time';
import type { Database } from './data-source';
import { onStorage } from './storage-failure';
import { type Slot, slotOf } from './tables/slot';

/** Reads the quarter-hours that reports are made of. */
export class SlotQuery {
  constructor(private readonly database: Pick<Database, 'reader' | 'tables'>) {}

  /**
   * The slots of a site from a day to another, both included, in the order of time; of some
   * services only (`*` is the whole site) when they are given.
   */
  async between(
    site: SiteId,
    from: Day,
    to: Day,
    services: readonly (ServiceId | '*')[] = [],
  ): Promise<readonly Slot[]> {
    const { reader, tables } = this.database;
    const query = tables.slot
      .query(reader.manager)
      .where('t.site = :site AND t.day BETWEEN :from AND :to', { site, from, to });
    if (services.length > 0) query.andWhere('t.service IN (:...services)', { services });
    const slots = (await onStorage(() => tables.slot.rows(query))).map(slotOf);
    return slots.sort((a, b) => a.startsAt - b.startsAt || compare(a.service, b.service));
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
