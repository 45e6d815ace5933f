import type { CommandId, SiteId } from '../../core/ids';
import type { Database } from '../../journal/data-source';
import type { CommandRow } from '../../journal/tables/command';

/** Answers read at once. */
const CHUNK = 5_000;

/** 48 bits of an id; two ids that agree in them are still told apart by their fingerprints. */
const idKey = (id: string): number => parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
const fingerprintKey = (text: string): number => Buffer.from(text, 'base64').readUIntBE(0, 6);

/** Whether an event was imported before: not at all, the same, or with other values. */
export type Known = 'new' | 'same' | 'other';

/** Every answer that a site has ever given, in 16 bytes each: what makes an import repeatable. */
export class KnownEvents {
  private readonly fingerprints = new Map<number, number>();

  static async of(site: SiteId, database: Database): Promise<KnownEvents> {
    const known = new KnownEvents();
    for (let last: CommandRow | undefined; ;) {
      const rows = await rowsAfter(last, site, database);
      for (const row of rows) known.add(row);
      if (rows.length < CHUNK) return known;
      last = rows.at(-1);
    }
  }

  of(id: CommandId, fingerprint: string): Known {
    const found = this.fingerprints.get(idKey(id));
    if (found === undefined) return 'new';
    return found === fingerprintKey(fingerprint) ? 'same' : 'other';
  }

  private add({ id, fingerprint }: CommandRow): void {
    this.fingerprints.set(idKey(id), fingerprintKey(fingerprint));
  }
}

/** The next answers by (seq, id), which is their key. */
function rowsAfter(
  last: CommandRow | undefined,
  site: SiteId,
  { reader, tables }: Database,
): Promise<CommandRow[]> {
  const { seq = -1, id = '' } = last ?? {};
  const query = tables.command
    .query(reader.manager)
    .where('t.site = :site AND (t.seq > :seq OR (t.seq = :seq AND t.id > :id))', { site, seq, id })
    .orderBy({ 't.seq': 'ASC', 't.id': 'ASC' })
    .limit(CHUNK);
  return tables.command.rows(query);
}
