import { open } from 'node:fs/promises';

/** A file on the disk, against the bytes that it should be made of, as they come. */
export class SameBytes {
  private at = 0;
  /** Where the first other byte stands; null as long as there is none. */
  differsAt: number | null = null;

  private constructor(private readonly file: Awaited<ReturnType<typeof open>>) {}

  static async with(path: string): Promise<SameBytes> {
    return new SameBytes(await open(path));
  }

  async expect(part: Uint8Array): Promise<void> {
    if (this.differsAt !== null) return;
    const found = Buffer.alloc(part.length);
    const { bytesRead } = await this.file.read(found, 0, part.length, this.at);
    const other = part.findIndex((byte, n) => n >= bytesRead || found[n] !== byte);
    if (other >= 0) this.differsAt = this.at + other;
    this.at += part.length;
  }

  /** Nothing more should follow. */
  async end(): Promise<void> {
    const { size } = await this.file.stat();
    if (size > this.at) this.differsAt ??= this.at;
    await this.file.close();
  }
}
