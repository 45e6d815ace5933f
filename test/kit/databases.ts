import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Database, openDatabase } from '../../src/journal/data-source';
import { DatabaseJournal } from '../../src/journal/journal';
import { notRun } from './not-run';

/** An empty database that a test may do anything to. */
export interface EmptyDatabase {
  readonly kind: 'sqlite' | 'postgres';
  readonly url: string;
  drop(): Promise<void>;
}

/** A folder for the files of one test. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'patience-journal-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A SQLite file that does not exist yet, in a folder of its own. */
export async function emptySqlite(): Promise<EmptyDatabase> {
  const folder = temporaryFolder();
  const url = `sqlite:${join(folder.path, 'inner', 'patience.sqlite')}`;
  return { kind: 'sqlite', url, drop: async () => folder.remove() };
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client(server);
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function emptyPostgres(server: string): Promise<EmptyDatabase> {
  const name = `patience_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = name;
  const drop = () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  return { kind: 'postgres', url: url.href, drop };
}

/** What a suite works with: filled before its first test. */
export interface Opened {
  empty: EmptyDatabase;
  database: Database;
  journal: DatabaseJournal;
}

function suite(title: string, make: () => Promise<EmptyDatabase>, tests: (on: Opened) => void) {
  describe(title, () => {
    const on = {} as Opened;
    beforeAll(async () => {
      on.empty = await make();
      on.database = await openDatabase(on.empty.url);
      on.journal = new DatabaseJournal(on.database);
    });
    afterAll(async () => {
      await on.database?.close();
      await on.empty?.drop();
    });
    tests(on);
  });
}

/** The same tests on SQLite and, where TEST_POSTGRES_URL names a server, on PostgreSQL. */
export function onEachDatabase(title: string, tests: (on: Opened) => void): void {
  suite(`${title}, on SQLite`, emptySqlite, tests);
  const server = process.env['TEST_POSTGRES_URL'];
  if (server) suite(`${title}, on PostgreSQL`, () => emptyPostgres(server), tests);
  else notRun('journal on PostgreSQL', 'TEST_POSTGRES_URL is not set');
}
