import type { Alert } from '../core/alert';
import type { SiteId } from '../core/ids';
import type { Day } from '../core/time';
import type { Database } from './data-source';
import { onStorage } from './storage-failure';
import { alertOf } from './tables/alert';

/** Reads the journal of regulation. */
export class AlertQuery {
  constructor(private readonly database: Pick<Database, 'reader' | 'tables'>) {}

  /** The alerts of a site from a day to another, both included, in the order of their raising. */
  async between(site: SiteId, from: Day, to: Day): Promise<Alert[]> {
    const { reader, tables } = this.database;
    const query = tables.alert
      .query(reader.manager)
      .where('t.site = :site AND t.day BETWEEN :from AND :to', { site, from, to })
      .orderBy({ 't.raisedAt': 'ASC', 't.id': 'ASC' });
    return (await onStorage(() => tables.alert.rows(query))).map(alertOf);
  }
}
