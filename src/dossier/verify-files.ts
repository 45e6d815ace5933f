import { createHash } from 'node:crypto';
import { FILES } from './files';
import type { Finding, Findings } from './findings';
import { LONGEST_FILE, NoFact } from './from-dossier';
import { FORMAT, isWhole, ManifestHead } from './manifest';
import { Unreadable, ZipReader } from './zip-reader';

/** Whether the ZIP has the files that it should have, each once, in their order. */
export function checkNames(names: readonly string[], findings: Findings): Set<string> {
  const known: readonly string[] = FILES;
  const missing = known.filter((name) => !names.includes(name));
  for (const name of missing) findings.about(name, 'is missing');
  for (const name of names) if (!known.includes(name)) findings.about(name, 'was added');
  const twice = names.filter((name, n) => names.indexOf(name) < n);
  for (const name of new Set(twice)) findings.about(name, 'is there more than once');
  const kept = names.filter((name) => known.includes(name));
  const order = known.filter((name) => kept.includes(name));
  const moved = order.find((name, n) => kept[n] !== name);
  if (moved !== undefined && twice.length === 0) findings.about(moved, 'is not in its place');
  return new Set(missing);
}

/** What must be known of the manifest to go on; null when it can't be. */
export async function readManifest(
  zip: ZipReader,
  findings: Findings,
): Promise<ManifestHead | null> {
  const file = 'manifest.json';
  try {
    const value = JSON.parse(await zip.text(file, LONGEST_FILE)) as object;
    const head = ManifestHead.safeParse(value);
    if (!head.success) {
      const [issue] = head.error.issues;
      findings.about(file, `${issue?.path.join('.')}: ${issue?.message}`);
      return null;
    }
    if (!isWhole(value)) findings.about(file, 'was changed: its digest is not that of its content');
    if (head.data.format === FORMAT) return head.data;
    findings.about(file, `format ${head.data.format}: this program knows format ${FORMAT}`);
  } catch (error) {
    findings.about(file, `can't be read: ${(error as Error).message}`);
  }
  return null;
}

/** Weighs each file against the manifest; names those that can't be read. */
export async function checkDigests(
  zip: ZipReader,
  { files }: ManifestHead,
  findings: Findings,
): Promise<Set<string>> {
  const broken = new Set<string>();
  for (const { name, size, sha256 } of files) {
    if (!zip.names.includes(name)) continue;
    const hash = createHash('sha256');
    let found = 0;
    try {
      for await (const part of zip.read(name)) {
        hash.update(part);
        found += part.length;
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      broken.add(name);
      findings.about(name, `can't be read: ${error.message}`);
      continue;
    }
    const digest = hash.digest('hex');
    if (digest === sha256 && found === size) continue;
    const what = 'is not the file that the manifest names (SHA-256)';
    findings.add({ file: name, line: null, what, expected: sha256, found: digest });
  }
  return broken;
}

/** What was taken over, against the dossier of the year before. Throws {@link Unreadable}. */
export async function checkPrevious(
  zip: ZipReader,
  path: string,
  findings: Findings,
): Promise<void> {
  const before = await ZipReader.open(path);
  try {
    const { lines } = JSON.parse(await before.text('indicators.json', LONGEST_FILE)) as {
      readonly lines: unknown;
    };
    const carried: unknown = JSON.parse(await zip.text('previous.json', LONGEST_FILE));
    if (JSON.stringify(lines) === JSON.stringify(carried)) return;
    findings.about('previous.json', 'is not what the dossier of the year before says');
  } finally {
    before.close();
  }
}

/** Why the facts could not be carried out, and from which line on. */
export function unreplayable(error: unknown, line: number): Finding {
  if (error instanceof NoFact) {
    return { file: 'facts.jsonl', line: error.line, what: error.message };
  }
  const what = `can't be replayed: ${error instanceof Error ? error.message : String(error)}`;
  return { file: 'facts.jsonl', line, what };
}
