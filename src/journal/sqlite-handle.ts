import type { Database as Handle } from 'better-sqlite3';
import type { DataSource } from 'typeorm';

/** better-sqlite3's own handle of a data source. */
export function handleOf(source: DataSource): Handle {
  const driver = source.driver as unknown as { readonly databaseConnection: Handle };
  return driver.databaseConnection;
}
