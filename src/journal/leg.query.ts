import type { Leg } from '../affluence/leg';
import type { SiteId } from '../core/ids';
import type { Day } from '../core/time';
import type { Database } from './data-source';
import { onStorage } from './storage-failure';
import { legOf } from './tables/leg';

/** Reads legs for an export. */
export class LegQuery {
  constructor(private readonly database: Pick<Database, 'reader' | 'tables'>) {}

  /** The legs of a site from a day to another, both included, by day and queueing; one day in memory. */
  async *between(site: SiteId, from: Day, to: Day): AsyncGenerator<Leg> {
    let day = await this.firstDay(site, from, to, '>=');
    while (day !== null) {
      yield* await this.ofDay(site, day);
      day = await this.firstDay(site, day, to, '>');
    }
  }

  private async ofDay(site: SiteId, day: Day): Promise<Leg[]> {
    const { reader, tables } = this.database;
    const query = tables.leg
      .query(reader.manager)
      .where('t.site = :site AND t.day = :day', { site, day })
      .orderBy({ 't.queuedAt': 'ASC', 't.takenAt': 'ASC', 't.ticket': 'ASC', 't.leg': 'ASC' });
    return (await onStorage(() => tables.leg.rows(query))).map(legOf);
  }

  private async firstDay(site: SiteId, from: Day, to: Day, how: '>' | '>='): Promise<Day | null> {
    const { reader, tables } = this.database;
    const query = tables.leg
      .query(reader.manager)
      .select('MIN(t.day)', 'day')
      .where(`t.site = :site AND t.day ${how} :from AND t.day <= :to`, { site, from, to });
    const found = await onStorage(() => query.getRawOne<{ day: Day | null }>());
    return found?.day ?? null;
  }
}
