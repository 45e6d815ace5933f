import type { Database } from './data-source';
import { onStorage } from './storage-failure';
import { WeeklyReportRow } from './tables/weekly-report';
import { whenFree } from './when-free';

/** A report without its bytes. */
export type KeptReport = Omit<WeeklyReportRow, 'pdf'>;
type Name = Pick<WeeklyReportRow, 'site' | 'week'>;
type Outcome = Partial<Pick<WeeklyReportRow, 'state' | 'nextAt' | 'sentAt' | 'failure'>>;

/** A site keeps the reports of so many weeks: two years. */
const SHOWN = 104;

/** Keeps the weekly reports; every write is one statement, so that of two servers one does it. */
export class WeeklyReportStore {
  constructor(private readonly database: Pick<Database, 'reader' | 'writer' | 'patienceMs'>) {}

  /** The last ones of a site, the newest first. */
  of(site: string): Promise<KeptReport[]> {
    const rows = this.database.reader.getRepository(WeeklyReportRow);
    return onStorage(() => rows.find({ where: { site }, order: { week: 'DESC' }, take: SHOWN }));
  }

  async pdf({ site, week }: Name): Promise<Buffer | null> {
    const row = await onStorage(() =>
      this.database.reader
        .getRepository(WeeklyReportRow)
        .findOne({ where: { site, week }, select: { site: true, week: true, pdf: true } }),
    );
    return row ? Buffer.from(row.pdf, 'base64') : null;
  }

  /** Keeps a report unless there is one of that week. */
  async keep(report: KeptReport, pdf: Buffer): Promise<void> {
    const values = { ...report, pdf: pdf.toString('base64') };
    const query = this.writing().insert().into(WeeklyReportRow).values(values);
    await this.write(() => query.orIgnore().updateEntity(false).execute());
  }

  /** True for the one of all processes that is to send it now; it has until then before another may. */
  async claim({ site, week, attempts }: KeptReport, until: number): Promise<boolean> {
    const query = this.writing()
      .update(WeeklyReportRow)
      .set({ attempts: attempts + 1, nextAt: until })
      .where({ site, week, attempts, state: 'due' });
    const { affected } = await this.write(() => query.updateEntity(false).execute());
    return affected === 1;
  }

  /** What came of an attempt. */
  async note({ site, week }: Name, outcome: Outcome): Promise<void> {
    const query = this.writing().update(WeeklyReportRow).set(outcome).where({ site, week });
    await this.write(() => query.updateEntity(false).execute());
  }

  private writing() {
    return this.database.writer.createQueryBuilder();
  }

  private write<T>(statement: () => Promise<T>): Promise<T> {
    return onStorage(() => whenFree(this.database.patienceMs, statement));
  }
}
