import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { SiteId } from '../core/ids';
import { addDays, day as dayOf } from '../core/time';
import { factChunks } from './facts';
import type { Tables } from './tables';
import { FactRow } from './tables/fact';
import { SiteRow } from './tables/site';

/** Facts looked over at once; a few columns of them. */
const CHUNK = 10_000;

/** How long before a day starts somebody may have come who is still there, in days. */
const LONGEST_VISIT_DAYS = 8;

type Place = Pick<FactRow, 'seq' | 'day' | 'type'> & { readonly at: number };

/** Finds where a year of a site begins and ends among its facts, without reading them all. */
export class YearQuery {
  constructor(
    private readonly manager: EntityManager,
    private readonly tables: Tables,
    private readonly site: SiteId,
  ) {}

  /** Seq of the last fact; 0 when there is none. */
  async head(): Promise<number> {
    const row = await this.manager.getRepository(SiteRow).findOneBy({ id: this.site });
    return row?.seq ?? 0;
  }

  /** Seq of the last fact before a day; 0 when there is none. Days only go forward. */
  async lastBefore(day: string): Promise<number> {
    let [before, from] = [0, (await this.head()) + 1];
    while (before + 1 < from) {
      const middle = Math.floor((before + from) / 2);
      if ((await this.row(middle)).day < day) before = middle;
      else from = middle;
    }
    return before;
  }

  /** The row of a fact that must be there. */
  row(seq: number): Promise<FactRow> {
    return this.manager.getRepository(FactRow).findOneByOrFail({ site: this.site, seq });
  }

  /**
   * The last `day-started` at or before a fact that found nobody: from there on, with the definition
   * in force, the facts tell all that follows. Null: they must be read from the first one.
   */
  async cleanStart(seq: number): Promise<number | null> {
    for await (const start of this.backward(seq, 'day-started')) {
      if (!(await this.foundSomebody(start))) return start.seq;
    }
    return null;
  }

  /** The last `site-configured` at or before a fact. */
  async definitionAt(seq: number): Promise<number | null> {
    for await (const { seq: found } of this.backward(seq, 'site-configured')) return found;
    return null;
  }

  /** The rows of the facts after a seq, in order, a chunk at a time. */
  rows(after: number): AsyncGenerator<readonly FactRow[]> {
    return factChunks(this.manager, this.tables, this.site, after);
  }

  private async *backward(from: number, type: string): AsyncGenerator<Place> {
    for (let last = from; last > 0; last -= CHUNK) {
      const rows = await this.manager
        .createQueryBuilder(FactRow, 't')
        .select(['t.seq AS seq', 't.day AS day', 't.type AS type', 't.at AS at'])
        .where('t.site = :site AND t.seq > :least AND t.seq <= :last AND t.type = :type', {
          site: this.site,
          least: last - CHUNK,
          last,
          type,
        })
        .orderBy('t.seq', 'DESC')
        .getRawMany<Omit<Place, 'at'> & { at: number | string }>();
      for (const row of rows) yield { ...row, at: Number(row.at) };
      await breathe();
    }
  }

  private async foundSomebody({ day, at }: Place): Promise<boolean> {
    const { leg } = this.tables;
    const [from, to] = [addDays(dayOf(day), -LONGEST_VISIT_DAYS), addDays(dayOf(day), 1)];
    const there = 't.queuedAt < :at AND (t.endedAt IS NULL OR t.endedAt > :at)';
    const query = leg
      .query(this.manager)
      .where(`t.site = :site AND t.day BETWEEN :from AND :to AND ${there}`, {
        site: this.site,
        from,
        to,
        at,
      })
      .limit(1);
    return (await leg.rows(query)).length > 0;
  }
}
