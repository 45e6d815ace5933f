import { Worker } from 'node:worker_threads';
import { BackupFailed } from './errors';

/** What SQLite itself says of a copy; `problems` is empty when all is well. */
interface Copied {
  readonly problems: readonly string[];
}

/** An error of the driver loses its text on its way between threads, so the text travels alone. */
type Told = Copied | { readonly failure: string };

/** Runs in a thread of its own: both steps keep a thread busy for seconds, and people keep coming. */
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Database = require(workerData.driver);
  const { closeSync, openSync } = require('node:fs');
  function copied() {
    // Tickets and credentials: for nobody but the owner of the process.
    closeSync(openSync(workerData.copy, 'a', 0o600));
    const source = new Database(workerData.file, { readonly: true, fileMustExist: true });
    source.prepare('VACUUM INTO ?').run(workerData.copy);
    source.close();
    const copy = new Database(workerData.copy, { readonly: true, fileMustExist: true });
    const integrity = copy.pragma('integrity_check').map((row) => row.integrity_check);
    const orphans = copy.pragma('foreign_key_check').map((row) => 'orphan in ' + row.table);
    copy.close();
    return [...integrity.filter((text) => text !== 'ok'), ...orphans];
  }
  try {
    parentPort.postMessage({ problems: copied() });
  } catch (error) {
    parentPort.postMessage({ failure: String(error.message) });
  }
`;

/** Copies a SQLite file, in use or not, into a new one, and has SQLite check the copy. */
export function vacuumInto(file: string, copy: string): Promise<Copied> {
  const workerData = { driver: require.resolve('better-sqlite3'), file, copy };
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, { eval: true, workerData });
    worker.once('message', (told: Told) => {
      if ('problems' in told) resolve(told);
      else reject(new BackupFailed(`the copy could not be made: ${told.failure}`));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the copying thread ended with ${code}`)));
  });
}
