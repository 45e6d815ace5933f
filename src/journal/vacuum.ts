import { Worker } from 'node:worker_threads';

/** What SQLite itself says of a copy; `problems` is empty when all is well. */
interface Copied {
  readonly problems: readonly string[];
}

/** Runs in a thread of its own: both steps keep a thread busy for seconds, and people keep coming. */
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Database = require(workerData.driver);
  const source = new Database(workerData.file, { readonly: true, fileMustExist: true });
  source.prepare('VACUUM INTO ?').run(workerData.copy);
  source.close();
  const copy = new Database(workerData.copy, { readonly: true, fileMustExist: true });
  const integrity = copy.pragma('integrity_check').map((row) => row.integrity_check);
  const orphans = copy.pragma('foreign_key_check').map((row) => 'orphan in ' + row.table);
  copy.close();
  parentPort.postMessage({ problems: [...integrity.filter((text) => text !== 'ok'), ...orphans] });
`;

/** Copies a SQLite file, in use or not, into a new one, and has SQLite check the copy. */
export function vacuumInto(file: string, copy: string): Promise<Copied> {
  const workerData = { driver: require.resolve('better-sqlite3'), file, copy };
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, { eval: true, workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the copying thread ended with ${code}`)));
  });
}
