import { Zip, ZipDeflate } from 'fflate';
import { FILES, type FileName, type Files } from './files';

/** Fast enough to keep pace with the facts, and within a tenth of the smallest. */
const LEVEL = 4;
/** Bytes given to the compressor at once: always as many, for what it makes of them may differ. */
const BLOCK = 65_536;

/**
 * A ZIP keeps hours of the wall, without a zone, and is told them by a `Date` in this machine's
 * zone: made in that zone too, it is the first instant that a ZIP can hold, everywhere.
 */
const NO_TIME = new Date(1980, 0, 1);

/** Where the bytes of a ZIP go; resolves when more may come. */
export type Out = (part: Uint8Array) => Promise<void>;

/** One file of the ZIP, and what it has not given to the compressor yet. */
class Member {
  readonly deflate: ZipDeflate;
  private readonly block = new Uint8Array(BLOCK);
  private used = 0;

  constructor(name: FileName) {
    this.deflate = new ZipDeflate(name, { level: LEVEL });
    this.deflate.mtime = NO_TIME;
  }

  push(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) {
      const part = bytes.subarray(from, from + BLOCK - this.used);
      this.block.set(part, this.used);
      this.used += part.length;
      from += part.length;
      if (this.used === BLOCK) this.give(false);
    }
  }

  end(): void {
    this.give(true);
  }

  private give(isLast: boolean): void {
    this.deflate.push(this.block.slice(0, this.used), isLast);
    this.used = 0;
  }
}

/**
 * The files of a dossier as one ZIP whose bytes depend on theirs only: a fixed order, no clock, and
 * a compressor in JavaScript, for zlib's output is another on another machine. Of a file that waits
 * for its turn only what is compressed stands in memory.
 */
export class ZipWriter implements Files {
  /** Where each file begins in the ZIP, as far as it has been written. */
  readonly begins = new Map<FileName, number>();
  private readonly members = new Map<FileName, Member>();
  private readonly parts: Uint8Array[] = [];
  private readonly encoder = new TextEncoder();
  private written = 0;
  private ended = 0;

  constructor(private readonly out: Out) {
    const zip = new Zip((error, part) => {
      if (error) throw error;
      this.parts.push(part);
    });
    for (const name of FILES) {
      const member = new Member(name);
      this.members.set(name, member);
      zip.add(member.deflate);
    }
    zip.end();
  }

  async write(name: FileName, part: string | Uint8Array): Promise<void> {
    this.members.get(name)?.push(typeof part === 'string' ? this.encoder.encode(part) : part);
    await this.flush();
  }

  async end(name: FileName): Promise<void> {
    this.members.get(name)?.end();
    await this.flush();
  }

  private async flush(): Promise<void> {
    for (const part of this.parts.splice(0)) {
      if (part.length === 0) continue;
      this.noteBeginning(part);
      this.written += part.length;
      await this.out(part);
    }
  }

  /** A file's header comes in one part, of its length. */
  private noteBeginning(part: Uint8Array): void {
    const name = FILES[this.ended];
    if (name === undefined || part.length !== 30 + name.length) return;
    if (part[0] !== 0x50 || part[1] !== 0x4b || part[2] !== 3 || part[3] !== 4) return;
    this.begins.set(name, this.written);
    this.ended += 1;
  }
}
