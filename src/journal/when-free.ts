import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './storage-failure';

/** Between two tries: others, people among them, have the loop meanwhile, ms. */
const PAUSE_MS = 5;

/**
 * Runs a write on SQLite, again and again for `patienceMs` while another process holds the file's
 * only lock for writers. A try that found the lock taken has written nothing.
 */
export async function whenFree<T>(patienceMs: number, write: () => T | Promise<T>): Promise<T> {
  for (const until = performance.now() + patienceMs; ;) {
    try {
      return await write();
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_BUSY') || performance.now() > until) throw error;
    }
    await sleep(PAUSE_MS);
  }
}
