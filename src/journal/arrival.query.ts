import { serviceId, type SiteId } from '../core/ids';
import type { Day } from '../core/time';
import type { ArrivalCount } from '../engine/journal-port';
import { arraysOf } from './arrays';
import type { Database } from './data-source';
import { onStorage } from './storage-failure';
import { SlotRow } from './tables/slot';

type Cells = readonly [service: string, day: Day, minute: number, taken: number];

/** Reads how many tickets were taken in each quarter-hour, and nothing else of it. */
export class ArrivalQuery {
  constructor(private readonly database: Pick<Database, 'reader'>) {}

  /** Of the quarter-hours in which somebody came, from a day to another, both included; in no order. */
  async between(site: SiteId, from: Day, to: Day): Promise<ArrivalCount[]> {
    const query = this.database.reader.manager
      .createQueryBuilder(SlotRow, 't')
      .select('t.service', 'service')
      .addSelect('t.day', 'day')
      .addSelect('t.minute', 'minute')
      .addSelect('t.taken', 'taken')
      .where('t.site = :site AND t.day BETWEEN :from AND :to', { site, from, to })
      .andWhere('t.taken > 0');
    const { values } = await onStorage(() => arraysOf(query));
    return (values as unknown as readonly Cells[]).map(([service, day, minute, taken]) => ({
      service: serviceId(service),
      day,
      minute,
      taken,
    }));
  }
}
