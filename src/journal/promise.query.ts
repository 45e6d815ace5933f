import type { Ledger } from '../affluence/ledger';
import type { PromiseRow } from '../affluence/ledger-period';
import type { ServiceId, SiteId } from '../core/ids';
import type { Day } from '../core/time';
import { arraysOf } from './arrays';
import type { Database } from './data-source';
import { onStorage } from './storage-failure';
import { SlotRow } from './tables/slot';

type Cells = readonly [service: string, day: Day, minute: number, promises: string];

/** Reads the promises that quarter-hours keep, and nothing else of them: a year in a moment. */
export class PromiseQuery {
  constructor(private readonly database: Pick<Database, 'reader'>) {}

  /** Of the quarter-hours with a promise, from a day to another, both included; in no order. */
  async between(
    site: SiteId,
    from: Day,
    to: Day,
    service: ServiceId | null,
  ): Promise<PromiseRow[]> {
    const query = this.database.reader.manager
      .createQueryBuilder(SlotRow, 't')
      .select('t.service', 'service')
      .addSelect('t.day', 'day')
      .addSelect('t.minute', 'minute')
      .addSelect('t.promises', 'promises')
      .where('t.site = :site AND t.day BETWEEN :from AND :to', { site, from, to })
      .andWhere("t.promises <> '{}'");
    if (service !== null) query.andWhere('t.service = :service', { service });
    const { values } = await onStorage(() => arraysOf(query));
    return (values as unknown as readonly Cells[]).map(([name, day, minute, promises]) => ({
      service: name,
      day,
      minute,
      promises: JSON.parse(promises) as Ledger,
    }));
  }
}
