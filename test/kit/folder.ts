import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder; `remove` takes it away with all that it holds. */
export function newFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'patience-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
