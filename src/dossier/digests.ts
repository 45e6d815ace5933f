import { createHash, hash, type Hash } from 'node:crypto';
import type { FileName, Files } from './files';

/** A file as the manifest names it. */
export interface FileDigest {
  readonly name: string;
  readonly size: number;
  /** SHA-256, hex. */
  readonly sha256: string;
}

/** Written about the data: the data set is all the rest. */
const ABOUT: ReadonlySet<string> = new Set(['dossier.pdf', 'README.txt', 'manifest.json']);

/** SHA-256 of the data set: of a line « SHA-256, two spaces, name » a file, in the order of names. */
export function dataDigest(files: readonly FileDigest[]): string {
  const data = files.filter(({ name }) => !ABOUT.has(name));
  const lines = data.map(({ name, sha256 }) => `${sha256}  ${name}`);
  return hash(
    'sha256',
    lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n'),
    'hex',
  );
}

/** Weighs what goes by. */
export class Digests implements Files {
  readonly done: FileDigest[] = [];
  private readonly open = new Map<FileName, { readonly hash: Hash; size: number }>();

  constructor(private readonly to: Files) {}

  async write(name: FileName, part: string | Uint8Array): Promise<void> {
    let one = this.open.get(name);
    if (!one) this.open.set(name, (one = { hash: createHash('sha256'), size: 0 }));
    one.hash.update(part);
    one.size += Buffer.byteLength(part);
    await this.to.write(name, part);
  }

  async end(name: FileName): Promise<void> {
    const one = this.open.get(name) ?? { hash: createHash('sha256'), size: 0 };
    this.done.push({ name, size: one.size, sha256: one.hash.digest('hex') });
    await this.to.end(name);
  }

  /** A whole file at once. */
  async put(name: FileName, whole: string | Uint8Array): Promise<void> {
    await this.write(name, whole);
    await this.end(name);
  }
}
