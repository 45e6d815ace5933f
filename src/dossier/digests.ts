import { createHash, type Hash } from 'node:crypto';
import type { FileName, Files } from './files';

/** A file as the manifest names it. */
export interface FileDigest {
  readonly name: string;
  readonly size: number;
  /** SHA-256, hex. */
  readonly sha256: string;
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
