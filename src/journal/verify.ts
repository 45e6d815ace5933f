import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { record } from '../affluence/record';
import { evolve } from '../core/evolve';
import type { RecordedFact } from '../core/facts';
import { emptySite, type Site } from '../core/site';
import { headAfter, newSite } from './batch-rows';
import { linkOf } from './chain';
import type { Database } from './data-source';
import { differing } from './difference';
import { type Earliest, earliestFromDays } from './earliest-later';
import { ExpectedModels } from './expected-models';
import { factChunks, recordedOf } from './facts';
import { type Finding, Findings, type Progress } from './finding';
import { withSnapshot } from './snapshot';
import type { Tables } from './tables';
import { FactRow } from './tables/fact';
import { SiteRow } from './tables/site';
import { Unanswered } from './unanswered';

/** Walks the facts of one site: the chain first, then what the facts mean. */
class SiteExamination {
  readonly findings: Findings;
  private readonly models: ExpectedModels;
  private walked: SiteRow;
  private state: Site | null = null;
  /** Once a fact can't be replayed, all that follows from it would only be noise. */
  private replayable = true;
  private earliest: ReadonlyMap<number, Earliest> = new Map();
  /** Of the day before: what a day finds may be as old as that one. */
  private reached: Earliest | null = null;

  constructor(
    private readonly manager: EntityManager,
    private readonly tables: Tables,
    private readonly stored: SiteRow,
  ) {
    this.findings = new Findings(stored.id);
    this.models = new ExpectedModels(manager, tables, stored.id, this.findings);
    this.walked = newSite(stored.id);
  }

  async run(onProgress: (progress: Progress) => void): Promise<readonly Finding[]> {
    const { id: site, seq: last } = this.stored;
    this.earliest = await earliestFromDays(this.manager, site);
    const unanswered = new Unanswered(this.manager, site);
    for await (const rows of factChunks(this.manager, this.tables, site, 0)) {
      await unanswered.add(rows);
      for (const row of rows) await this.examine(row);
      onProgress({ site, seq: this.walked.seq, last });
      await breathe();
    }
    const names = differing(this.walked, this.stored);
    if (names.length > 0)
      this.findings.add(`the head is not at the last fact: ${names.join(', ')}`);
    for (const [command, seq] of unanswered.facts) {
      this.findings.add(`the answer to its command ${command} is missing`, seq);
    }
    if (this.replayable) await this.models.end();
    return this.findings.list;
  }

  private async examine(row: FactRow): Promise<void> {
    this.examineLink(row);
    this.walked = headAfter(this.walked, [row]);
    if (!this.replayable) return;
    try {
      await this.replay(recordedOf(row), row);
    } catch (error) {
      this.replayable = false;
      this.findings.add(`can't be replayed: ${String(error)}`, row.seq);
    }
  }

  private examineLink(row: FactRow): void {
    const { seq, hash } = this.walked;
    const missing = row.seq - seq - 1;
    if (missing > 0) this.findings.add(`${missing} facts are missing`, seq + 1);
    else if (row.hash !== linkOf(hash, row)) this.findings.add('was changed', row.seq);
  }

  private async replay(recorded: RecordedFact, row: FactRow): Promise<void> {
    const { fact } = recorded;
    if (fact.type !== row.type) this.findings.add(`is a ${fact.type}, not a ${row.type}`, row.seq);
    if (fact.type === 'site-configured') this.state ??= emptySite(fact.definition);
    if (!this.state) throw new Error('nothing can happen before the site is configured');
    if (row.type === 'day-started') await this.dayStarted(row.seq);
    this.models.add(record(this.state, recorded));
    evolve(this.state, recorded);
  }

  private async dayStarted(seq: number): Promise<void> {
    if (this.reached) await this.models.dayStarted(this.reached);
    this.reached = this.earliest.get(seq) ?? null;
  }
}

/** The sites that have facts, each found by one look into the key. */
async function sitesWithFacts(manager: EntityManager): Promise<string[]> {
  const sites: string[] = [];
  for (;;) {
    const next = await manager
      .createQueryBuilder(FactRow, 't')
      .select('MIN(t.site)', 'site')
      .where('t.site > :last', { last: sites.at(-1) ?? '' })
      .getRawOne<{ site: string | null }>();
    if (!next?.site) return sites;
    sites.push(next.site);
  }
}

/** Examines the journal as one connection sees it: see {@link verify}. */
export async function examine(
  manager: EntityManager,
  tables: Tables,
  onProgress: (progress: Progress) => void,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const heads = await manager.getRepository(SiteRow).find({ order: { id: 'ASC' } });
  for (const site of heads) {
    const examination = new SiteExamination(manager, tables, site);
    findings.push(...(await examination.run(onProgress)));
  }
  const known = new Set(heads.map(({ id }) => id));
  for (const site of await sitesWithFacts(manager)) {
    if (!known.has(site)) findings.push({ site, seq: null, what: 'has facts and no head' });
  }
  return findings;
}

/**
 * Examines the whole journal, as it is at this instant: every chain is recomputed, every fact
 * replayed, and legs and slots compared with what the facts make of them. Nobody has to stop.
 */
export function verify(
  database: Database,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<readonly Finding[]> {
  return withSnapshot(database, (manager) => examine(manager, database.tables, onProgress));
}
