import { existsSync } from 'node:fs';
import { type Configuration, readConfiguration } from '../configuration';
import { instant } from '../core/time';
import { CredentialStore } from '../journal/credentials';
import { type Database, openDatabase } from '../journal/data-source';
import { databaseAddress } from '../journal/database-url';
import { DatabaseJournal } from '../journal/journal';
import { mairie21 } from '../operations/demonstration/mairie-21';
import { seedWhenEmpty } from '../operations/seed';
import { misused } from './command-failure';

/** What a command works with. */
export interface OpenJournal {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly journal: DatabaseJournal;
  readonly credentials: CredentialStore;
}

type Work<T> = (open: OpenJournal) => Promise<T>;

/** Works on the journal of a configuration, which is made when missing, with nothing in it. */
export async function withDatabase<T>(configuration: Configuration, work: Work<T>): Promise<T> {
  const database = await openDatabase(configuration.databaseUrl);
  try {
    const journal = new DatabaseJournal(database);
    const credentials = new CredentialStore(database);
    return await work({ configuration, database, journal, credentials });
  } finally {
    await database.close();
  }
}

/** Works on the journal that the settings name, made when missing, with nothing in it then. */
export function withDatabaseOf<T>(work: Work<T>): Promise<T> {
  return withDatabase(readConfiguration(), work);
}

/** Works on the journal as the server would find it at its start: made and seeded when missing. */
export function withJournal<T>(work: Work<T>): Promise<T> {
  return withDatabase(readConfiguration(), async (open) => {
    await seedWhenEmpty(open.journal, instant(Date.now()), mairie21);
    return work(open);
  });
}

/** Works on a journal that must be there already. */
export function withExistingJournal<T>(work: Work<T>): Promise<T> {
  const configuration = readConfiguration();
  const address = databaseAddress(configuration.databaseUrl);
  if (address.kind === 'sqlite' && !existsSync(address.file)) {
    throw misused(`there is no journal in ${address.file} (DATABASE_URL)`);
  }
  return withDatabase(configuration, work);
}

/** The site that was named, which must be there. */
export async function siteNamed(journal: DatabaseJournal, name: string) {
  const sites = await journal.sites();
  const site = sites.find((id) => id === name);
  if (site) return site;
  throw misused(`unknown site ${name}: there are ${sites.join(', ') || 'none'}`);
}
