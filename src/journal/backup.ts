import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DataSource } from 'typeorm';
import { type Database, openReader } from './data-source';
import { BackupFailed } from './errors';
import type { Progress } from './finding';
import { tablesOf } from './tables';
import { SiteRow } from './tables/site';
import { vacuumInto } from './vacuum';
import { examine } from './verify';

type Heads = ReadonlyMap<string, number>;

async function headsOf(source: DataSource): Promise<Heads> {
  const sites = await source.getRepository(SiteRow).find();
  return new Map(sites.map(({ id, seq }) => [id, seq]));
}

/** A copy made while tickets are taken holds some instant between `before` and `after`. */
function compareHeads(before: Heads, copy: Heads, after: Heads): void {
  for (const [site, seq] of after) {
    const copied = copy.get(site) ?? 0;
    if (copied >= (before.get(site) ?? 0) && copied <= seq) continue;
    throw new BackupFailed(`the copy has ${copied} facts of ${site}, and there are ${seq}`);
  }
}

async function examineCopy(copy: string, onProgress: (progress: Progress) => void): Promise<Heads> {
  const source = await openReader(copy);
  try {
    const findings = await examine(source.manager, tablesOf(source), onProgress);
    const [first] = findings;
    if (!first) return await headsOf(source);
    const where = `${first.site} ${first.seq ?? ''}`.trimEnd();
    throw new BackupFailed(`the copy has ${findings.length} faults, at ${where}: ${first.what}`);
  } finally {
    await source.destroy();
  }
}

/** VACUUM INTO leaves it to the caller that the copy is on the disk. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}

function refuseExisting(target: string): void {
  if (existsSync(target)) throw new BackupFailed(`${target} exists already`);
}

function sourceOf({ file }: Database): string {
  if (file !== null) return file;
  throw new BackupFailed('a journal in PostgreSQL is backed up with pg_dump --format=custom');
}

/**
 * Copies the journal into a new file while it is in use. The file has its name only once the copy
 * was examined as {@link verify} does and is on the disk; an existing file is never touched.
 */
export async function backup(
  database: Database,
  target: string,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<void> {
  const source = sourceOf(database);
  refuseExisting(target);
  const copy = `${target}.unverified`;
  await rm(copy, { force: true });
  try {
    const before = await headsOf(database.reader);
    const { problems } = await vacuumInto(source, copy);
    if (problems.length > 0) throw new BackupFailed(`the copy is damaged: ${problems.join('; ')}`);
    const after = await headsOf(database.reader);
    compareHeads(before, await examineCopy(copy, onProgress), after);
    await sync(copy);
    refuseExisting(target);
    await rename(copy, target);
    // Some network disks can't do this for a folder; the copy itself is safe by now.
    await sync(dirname(target)).catch(() => undefined);
  } finally {
    await rm(copy, { force: true });
  }
}
