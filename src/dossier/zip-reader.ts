import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** Why the bytes of a ZIP, or of a file in it, can't be read; one line, without a stack. */
export class Unreadable extends Error {
  constructor(
    readonly file: string | null,
    why: unknown,
  ) {
    super(why instanceof Error ? why.message : String(why));
  }
}

/** The files of a ZIP, each to be read as often as needed, a piece at a time. */
export class ZipReader {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: readonly Entry[],
  ) {}

  /** Throws {@link Unreadable}. */
  static async open(path: string): Promise<ZipReader> {
    let zip: ZipFile | null = null;
    try {
      zip = await openPromise(path, { autoClose: false, strictFileNames: true });
      const entries: Entry[] = [];
      for await (const entry of zip.eachEntry()) entries.push(entry);
      return new ZipReader(zip, entries);
    } catch (error) {
      zip?.close();
      throw new Unreadable(null, error);
    }
  }

  /** In the order of the ZIP's directory. */
  get names(): string[] {
    return this.entries.map(({ fileName }) => fileName);
  }

  /** The bytes of a file, the first of that name. Throws {@link Unreadable}. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.find(({ fileName }) => fileName === name);
    if (!entry) throw new Unreadable(name, 'it is missing');
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      for await (const part of stream) yield part as Buffer;
    } catch (error) {
      throw new Unreadable(name, error);
    }
  }

  /** A file as text, if it is no longer than this. Throws {@link Unreadable}. */
  async text(name: string, most: number): Promise<string> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of this.read(name)) {
      size += part.length;
      if (size > most) throw new Unreadable(name, 'it is far too long');
      parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
  }

  close(): void {
    this.zip.close();
  }
}
