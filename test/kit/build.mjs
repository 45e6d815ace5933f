import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Stories run the program that users run: it is built once before them, when it is not fresh. */
export default function build() {
  const program = join(import.meta.dirname, '..', '..', 'tools', 'build.mjs');
  execFileSync(process.execPath, [program, '--if-stale'], { stdio: 'inherit' });
}
