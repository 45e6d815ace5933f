import type { DataSource, QueryRunner } from 'typeorm';
import { NewerDatabase } from './errors';
import { Alerts1795438800000 } from './migrations/20261123-alerts';
import { FirstJournal1795392000000 } from './migrations/20261123-first-journal';
import { LandmarkFacts1795460400000 } from './migrations/20261123-landmark-facts';
import { Lessons1795428000000 } from './migrations/20261123-lessons';
import { PushSubscriptions1795431600000 } from './migrations/20261123-push-subscriptions';
import { PromiseLedger1795424400000 } from './migrations/20261123-promise-ledger';
import { Rollups1795442400000 } from './migrations/20261123-rollups';
import { SlotTerms1795435200000 } from './migrations/20261123-slot-terms';
import { WeeklyReports1795446000000 } from './migrations/20261123-weekly-reports';

/** Every migration, oldest first; what was once released is never changed. */
export const MIGRATIONS = [
  FirstJournal1795392000000,
  PromiseLedger1795424400000,
  Lessons1795428000000,
  PushSubscriptions1795431600000,
  SlotTerms1795435200000,
  Alerts1795438800000,
  Rollups1795442400000,
  WeeklyReports1795446000000,
  LandmarkFacts1795460400000,
];

/** Any number that no other program on the server is likely to lock. */
const LOCK = 7_284_836;

async function refuseNewer(runner: QueryRunner): Promise<void> {
  if (!(await runner.hasTable('migration'))) return;
  const done = await runner.manager.query<{ name: string }[]>('SELECT "name" FROM "migration"');
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const newer = done.filter(({ name }) => !known.has(name));
  if (newer.length === 0) return;
  const names = newer.map(({ name }) => name).join(', ');
  throw new NewerDatabase(`the database was changed by a newer version of Patience (${names})`);
}

/** All in one transaction that is begun for writing: of two processes, the second then waits. */
async function migrateSqlite(source: DataSource): Promise<void> {
  await source.query('BEGIN IMMEDIATE');
  try {
    await refuseNewer(source.createQueryRunner());
    await source.runMigrations({ transaction: 'none' });
    await source.query('COMMIT');
  } catch (error) {
    await source.query('ROLLBACK');
    throw error;
  }
}

async function migratePostgres(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await refuseNewer(runner);
    await source.runMigrations({ transaction: 'all' });
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    await runner.release();
  }
}

/** Brings a database up to date, or leaves it as it was. */
export function migrate(source: DataSource): Promise<void> {
  return source.options.type === 'postgres' ? migratePostgres(source) : migrateSqlite(source);
}
