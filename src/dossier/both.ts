import type { FileName, Files } from './files';

/** Writes to both. */
export class Both implements Files {
  constructor(
    private readonly a: Files,
    private readonly b: Files,
  ) {}

  async write(name: FileName, part: string | Uint8Array): Promise<void> {
    await this.a.write(name, part);
    await this.b.write(name, part);
  }

  async end(name: FileName): Promise<void> {
    await this.a.end(name);
    await this.b.end(name);
  }
}
