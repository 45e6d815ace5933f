import type { Database as Handle } from 'better-sqlite3';
import { UnsafeDatabase } from './errors';

/** What `PRAGMA synchronous` answers for FULL: each commit is on the disk before it is acknowledged. */
const FULL = 2;

/** A statement keeps the whole process waiting for another one's lock no longer than this, ms. */
const WRITER_BUSY_MS = 10;

/** Settings of every connection; a writer also sets what the file itself keeps. */
export function prepareReader(handle: Handle): void {
  handle.pragma('busy_timeout = 5000');
  handle.pragma('foreign_keys = ON');
  handle.pragma('trusted_schema = OFF');
}

export function prepareWriter(handle: Handle): void {
  prepareReader(handle);
  handle.pragma('journal_mode = WAL');
  // In WAL mode better-sqlite3 is compiled to NORMAL, which loses commits when the power fails.
  handle.pragma('synchronous = FULL');
  // Pages of 4 KB: rarer checkpoints write each page of the file fewer times.
  handle.pragma('wal_autocheckpoint = 4000');
  handle.pragma('temp_store = MEMORY');
}

/** Once opened, a writer that finds the file locked gives the loop back and tries again itself. */
export function hurryWriter(handle: Handle): void {
  handle.pragma(`busy_timeout = ${WRITER_BUSY_MS}`);
}

/** Reads back what a writer set: a file on some network disks, or a changed driver, may not obey. */
export function checkWriter(handle: Handle): void {
  const mode: unknown = handle.pragma('journal_mode', { simple: true });
  const synchronous: unknown = handle.pragma('synchronous', { simple: true });
  if (mode === 'wal' && synchronous === FULL) return;
  throw new UnsafeDatabase(
    `SQLite is at journal_mode=${String(mode)}, synchronous=${String(synchronous)} ` +
      `instead of wal and ${FULL}: a power cut could lose tickets`,
  );
}
