import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource } from 'typeorm';
import { databaseAddress } from './database-url';
import { ensureEpoch } from './epoch';
import { UnsafeDatabase } from './errors';
import { migrate, MIGRATIONS } from './migrate';
import type { Progress } from './finding';
import { rebuildOutdated } from './rebuild';
import { handleOf } from './sqlite-handle';
import { checkWriter, hurryWriter, prepareReader, prepareWriter } from './sqlite-settings';
import { ENTITIES, type Tables, tablesOf } from './tables';

type Told = (progress: Progress) => void;

/** How long to wait for a connection to PostgreSQL before saying that there is none, ms. */
const CONNECT_MS = 3_000;

/** How long a command on the command line waits while others write, ms: it has the time. */
const PATIENT_MS = 30_000;

/** An open database. On SQLite the reader is a second, read-only connection of its own. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** The file of SQLite; null on PostgreSQL. */
  readonly file: string | null;
  /** On SQLite: one shared connection, so never a transaction with an await inside. */
  readonly writer: DataSource;
  readonly reader: DataSource;
  readonly tables: Tables;
  /** How long a write to SQLite waits while another process writes, ms. */
  readonly patienceMs: number;
  close(): Promise<void>;
}

const schema = { entities: ENTITIES, migrations: MIGRATIONS, migrationsTableName: 'migration' };

/** A read-only connection to a SQLite file, for whoever reads at length. */
export function openReader(file: string): Promise<DataSource> {
  return new DataSource({
    ...schema,
    type: 'better-sqlite3',
    database: file,
    readonly: true,
    fileMustExist: true,
    prepareDatabase: prepareReader,
  }).initialize();
}

/** Tickets and credentials: SQLite gives the files beside this one the same mode. */
function createFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
}

async function openSqlite(file: string, patienceMs: number): Promise<Database> {
  createFile(file);
  const writer = new DataSource({
    ...schema,
    type: 'better-sqlite3',
    database: file,
    prepareDatabase: prepareWriter,
  });
  await writer.initialize();
  try {
    checkWriter(handleOf(writer));
    await migrate(writer);
    await ensureEpoch(writer);
    hurryWriter(handleOf(writer));
    const reader = await openReader(file);
    const close = async (): Promise<void> => {
      await reader.destroy();
      await writer.destroy();
    };
    const tables = tablesOf(writer);
    return { kind: 'sqlite', file, writer, reader, tables, patienceMs, close };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

async function checkServer(source: DataSource): Promise<void> {
  for (const setting of ['synchronous_commit', 'fsync']) {
    const rows = await source.query<Record<string, string>[]>(`SHOW ${setting}`);
    if (rows[0]?.[setting] !== 'off') continue;
    throw new UnsafeDatabase(`PostgreSQL has ${setting}=off: a power cut could lose tickets`);
  }
}

async function openPostgres(url: string, patienceMs: number): Promise<Database> {
  const source = new DataSource({
    ...schema,
    type: 'postgres',
    url,
    connectTimeoutMS: CONNECT_MS,
    applicationName: 'patience',
    // An idle connection that breaks is replaced; without a listener it would end the process.
    poolErrorHandler: () => undefined,
  });
  await source.initialize();
  try {
    await checkServer(source);
    await migrate(source);
    await ensureEpoch(source);
  } catch (error) {
    await source.destroy();
    throw error;
  }
  const tables = tablesOf(source);
  const close = (): Promise<void> => source.destroy();
  const both = { writer: source, reader: source };
  return { kind: 'postgres', file: null, ...both, tables, patienceMs, close };
}

/**
 * Opens a database, brings its tables up to date, and refuses one that is not safe to write to.
 * `patienceMs`: how long a write to SQLite waits while another process writes. Read models of
 * another version of the record are rebuilt, and `told` hears how far that is.
 */
export async function openDatabase(
  url: string,
  patienceMs = PATIENT_MS,
  told: Told = () => undefined,
): Promise<Database> {
  const address = databaseAddress(url);
  const database =
    address.kind === 'sqlite'
      ? await openSqlite(address.file, patienceMs)
      : await openPostgres(address.url, patienceMs);
  try {
    await rebuildOutdated(database, told);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
