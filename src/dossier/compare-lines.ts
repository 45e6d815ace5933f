import { parse } from 'csv-parse/sync';
import type { FileName, Files } from './files';
import type { Findings } from './findings';
import { linesOf } from './lines';

/** Longer than this a value is cut where it is shown. */
const SHOWN = 120;

const LF = 0x0a;

function cut(text: string): string {
  const plain = text.replace(/\r?\n$/, '');
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}

function cellsOf(line: string): string[] {
  try {
    return parse(line, { relax_column_count: true })[0] ?? [];
  } catch {
    return [];
  }
}

/** One file as it should be, line by line, against the one that was found. */
class FileComparison {
  private readonly found: AsyncGenerator<Buffer>;
  private line = 0;
  private rest: Buffer = Buffer.alloc(0);
  private header: readonly string[] | null = null;

  constructor(
    private readonly name: FileName,
    parts: AsyncIterable<Buffer>,
    private readonly findings: Findings,
  ) {
    this.found = linesOf(parts);
  }

  async write(part: Buffer): Promise<void> {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, part]) : part;
    let from = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, from)) {
      await this.compare(bytes.subarray(from, end + 1));
      from = end + 1;
    }
    this.rest = bytes.subarray(from);
  }

  async end(): Promise<void> {
    if (this.rest.length > 0) await this.compare(this.rest);
    const { value, done } = await this.found.next();
    if (done) return;
    const found = cut(value.toString('utf8'));
    this.findings.add({ file: this.name, line: this.line + 1, what: 'comes from no fact', found });
    await this.found.return(undefined);
  }

  private async compare(expected: Buffer): Promise<void> {
    const { value, done } = await this.found.next();
    this.line += 1;
    if (this.name.endsWith('.csv')) this.header ??= cellsOf(expected.toString('utf8'));
    if (!done && expected.equals(value)) return;
    const was = expected.toString('utf8');
    if (done) {
      const what = 'is missing';
      this.findings.add({ file: this.name, line: this.line, what, expected: cut(was) });
    } else this.differs(was, value.toString('utf8'));
  }

  private differs(expected: string, found: string): void {
    const { name: file, line } = this;
    const column = this.columnOf(expected, found);
    if (file.endsWith('.pdf')) {
      this.findings.about(file, 'is not what the facts give', line);
      return;
    }
    if (column === null) {
      const [what, shown] = [
        'is not what the facts give',
        { expected: cut(expected), found: cut(found) },
      ];
      this.findings.add({ file, line, what, ...shown });
      return;
    }
    const what = `${this.header?.[column] ?? `column ${column + 1}`} is not what the facts give`;
    const [was, is] = [cellsOf(expected)[column] ?? '', cellsOf(found)[column] ?? ''];
    this.findings.add({ file, line, what, expected: cut(was), found: cut(is) });
  }

  /** The first column that differs; null when the whole line does, or no cell of it. */
  private columnOf(expected: string, found: string): number | null {
    if (!this.header) return null;
    const [left, right] = [cellsOf(expected), cellsOf(found)];
    const column = left.findIndex((cell, n) => cell !== right[n]);
    return column < 0 || left.length !== right.length ? null : column;
  }
}

/** Compares the files of a dossier, as they should be, with those that were found. */
export class Comparison implements Files {
  private readonly files = new Map<FileName, FileComparison>();

  constructor(
    private readonly read: (name: FileName) => AsyncIterable<Buffer>,
    private readonly findings: Findings,
    /** Files that are not there, or can't be read: that was said already. */
    private readonly without: ReadonlySet<string>,
  ) {}

  async write(name: FileName, part: string | Uint8Array): Promise<void> {
    if (this.without.has(name)) return;
    let file = this.files.get(name);
    if (!file)
      this.files.set(name, (file = new FileComparison(name, this.read(name), this.findings)));
    await file.write(Buffer.from(part as string));
  }

  async end(name: FileName): Promise<void> {
    if (!this.without.has(name)) await this.write(name, '');
    await this.files.get(name)?.end();
  }
}
