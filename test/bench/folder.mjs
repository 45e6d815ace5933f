import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/**
 * A new folder under `data/`, on the disk of the sources: a temporary folder is often in memory,
 * where a durable commit costs nothing.
 */
export function newFolder() {
  const parent = join(ROOT, 'data');
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, 'bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
