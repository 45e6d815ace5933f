import type { EntityManager } from 'typeorm';
import { type Database, openReader } from './data-source';

type Read<T> = (manager: EntityManager) => Promise<T>;

async function ofFile<T>(file: string, read: Read<T>): Promise<T> {
  const own = await openReader(file);
  try {
    await own.query('BEGIN');
    return await read(own.manager);
  } finally {
    await own.destroy();
  }
}

async function ofServer<T>({ reader }: Pick<Database, 'reader'>, read: Read<T>): Promise<T> {
  const runner = reader.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    return await read(runner.manager);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

/** Reads the database as it is at one instant, on a connection of its own, while others write. */
export function withSnapshot<T>(
  database: Pick<Database, 'file' | 'reader'>,
  read: Read<T>,
): Promise<T> {
  return database.file === null ? ofServer(database, read) : ofFile(database.file, read);
}
