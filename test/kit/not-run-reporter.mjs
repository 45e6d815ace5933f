import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Ends a run with what could not be tried and why, then with one plain line of counts that machines read. */
export default class NotRunReporter {
  constructor(globalConfig) {
    this.forceExit = globalConfig.forceExit;
    this.file = join(tmpdir(), `patience-not-run-${process.pid}`);
    // Set before the workers start: they inherit it, and notRun() appends to it.
    process.env.PATIENCE_NOT_RUN_FILE = this.file;
  }

  onRunStart() {
    writeFileSync(this.file, '');
  }

  onRunComplete(_contexts, results) {
    const lines = new Set(readFileSync(this.file, 'utf8').split('\n').filter(Boolean));
    rmSync(this.file, { force: true });
    const text = [
      '',
      '',
      ...[...lines].sort((a, b) => a.localeCompare(b)),
      counts(results),
      '',
    ].join('\n');
    const say = () => process.stdout.write(text);
    // Jest's own summary comes after every reporter's turn: wait for it, unless jest is told to exit at once.
    if (this.forceExit) say();
    else setImmediate(say);
  }
}

/** A file that could not even be loaded counts as one failure. */
function counts(results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${results.numPassedTests} passed, ${failed} failed${tail}`;
}
