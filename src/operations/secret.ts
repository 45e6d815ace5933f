import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SQLITE = 'sqlite:';

/** Beside the database file; in `data/` when the database is elsewhere. */
function fileFor(databaseUrl: string): string {
  if (!databaseUrl.startsWith(SQLITE)) return join('data', 'patience.secret');
  const database = databaseUrl.slice(SQLITE.length);
  return `${database.replace(/\.sqlite$/, '')}.secret`;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}

/** The key of the visitors' links: made once, readable by its owner alone. */
export function secretFor(databaseUrl: string): string {
  const file = fileFor(databaseUrl);
  const known = read(file);
  if (known) return known;
  mkdirSync(dirname(file), { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  try {
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    // Another process may have made it in this very moment.
    const other = read(file);
    if (other) return other;
    throw error;
  }
}
