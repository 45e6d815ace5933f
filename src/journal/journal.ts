import { IsNull, Not } from 'typeorm';
import type { Leg } from '../affluence/leg';
import type { RecordedFact } from '../core/facts';
import { type CommandId, type SiteId, siteId, type TicketId } from '../core/ids';
import type { Day } from '../core/time';
import type {
  AppendOutcome,
  ArrivalCount,
  Batch,
  Journal,
  KeptAnswer,
  Lessons,
  LocalSlotDelta,
  SiteHistory,
} from '../engine/journal-port';
import { ArrivalQuery } from './arrival.query';
import type { Database } from './data-source';
import { handleOf } from './sqlite-handle';
import { readEpoch } from './epoch';
import { recordedChunks } from './facts';
import { readHistory } from './history';
import { PostgresWriter } from './postgres-writer';
import { SlotQuery } from './slot.query';
import { SqliteWriter } from './sqlite-writer';
import { onStorage } from './storage-failure';
import { legOf } from './tables/leg';
import { LESSONS_VERSION, LessonsRow } from './tables/lessons';
import { SiteRow } from './tables/site';
import type { Writer } from './writer';

function writerOf({ kind, writer, tables, patienceMs }: Database): Writer {
  return kind === 'sqlite'
    ? new SqliteWriter(handleOf(writer), tables, patienceMs)
    : new PostgresWriter(writer, tables);
}

/** The journal in a database: appends through the one writer, reads beside it. */
export class DatabaseJournal implements Journal {
  private readonly writer: Writer;
  private readonly slots: SlotQuery;
  private readonly taken: ArrivalQuery;

  constructor(private readonly database: Database) {
    this.writer = writerOf(database);
    this.slots = new SlotQuery(database);
    this.taken = new ArrivalQuery(database);
  }

  epoch(): Promise<string> {
    return onStorage(() => readEpoch(this.database.reader.manager));
  }

  async sites(): Promise<readonly SiteId[]> {
    const sites = this.database.reader.getRepository(SiteRow);
    const configured = { configuredSeq: Not(IsNull()) };
    const rows = await onStorage(() => sites.find({ where: configured, order: { id: 'ASC' } }));
    return rows.map(({ id }) => siteId(id));
  }

  async head(site: SiteId): Promise<number> {
    const sites = this.database.reader.getRepository(SiteRow);
    const row = await onStorage(() =>
      sites.findOne({ select: { seq: true }, where: { id: site } }),
    );
    return row?.seq ?? 0;
  }

  history(site: SiteId): Promise<SiteHistory | null> {
    return onStorage(() => readHistory(this.database.reader.manager, site));
  }

  factsAfter(site: SiteId, seq: number): Promise<readonly RecordedFact[]> {
    return onStorage(async () => {
      const facts: RecordedFact[] = [];
      const chunks = recordedChunks(this.database.reader.manager, site, seq);
      for await (const chunk of chunks) facts.push(...chunk);
      return facts;
    });
  }

  async answers(
    site: SiteId,
    commands: readonly CommandId[],
  ): Promise<ReadonlyMap<CommandId, KeptAnswer>> {
    if (commands.length === 0) return new Map();
    const kept = await this.writer.answers(site, commands);
    return new Map(kept.map((answer) => [answer.command, answer]));
  }

  append(batch: Batch): Promise<AppendOutcome> {
    return this.writer.append(batch);
  }

  async lastLeg(site: SiteId, ticket: TicketId): Promise<Leg | null> {
    const { reader, tables } = this.database;
    const query = tables.leg
      .query(reader.manager)
      .where("t.site = :site AND t.ticket = :ticket AND t.status <> 'undone'", { site, ticket })
      .orderBy('t.leg', 'DESC')
      .limit(1);
    const [row] = await onStorage(() => tables.leg.rows(query));
    return row ? legOf(row) : null;
  }

  factsInOrder(site: SiteId): AsyncIterable<readonly RecordedFact[]> {
    return recordedChunks(this.database.reader.manager, site, 0);
  }

  async lessons(site: SiteId): Promise<Lessons | null> {
    const rows = this.database.reader.getRepository(LessonsRow);
    const row = await onStorage(() => rows.findOneBy({ site }));
    return row?.version === LESSONS_VERSION ? { seq: row.seq, saved: row.saved } : null;
  }

  async keepLessons(site: SiteId, { seq, saved }: Lessons): Promise<void> {
    const rows = this.database.writer.getRepository(LessonsRow);
    const row = { site, seq, version: LESSONS_VERSION, saved };
    await onStorage(() => rows.upsert(row as never, ['site']));
  }

  arrivals(site: SiteId, from: Day, to: Day): Promise<readonly ArrivalCount[]> {
    return this.taken.between(site, from, to);
  }

  slotsOf(site: SiteId, from: Day, to: Day): Promise<readonly LocalSlotDelta[]> {
    return this.slots.between(site, from, to);
  }
}
