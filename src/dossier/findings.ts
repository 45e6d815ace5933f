/** Something in a dossier that is not what its facts, its chain or its manifest say. */
export interface Finding {
  /** The file in the ZIP; `*`: the ZIP itself. */
  readonly file: string;
  /** Counted from 1; null when it is not about one line. */
  readonly line: number | null;
  readonly what: string;
  readonly expected?: string;
  readonly found?: string;
}

/** Findings kept of one file: one changed fact may change everything after it. */
const MOST = 5;

/** Gathers findings, the first few of each file. */
export class Findings {
  readonly list: Finding[] = [];
  private readonly counts = new Map<string, number>();

  add(finding: Finding): void {
    const count = (this.counts.get(finding.file) ?? 0) + 1;
    this.counts.set(finding.file, count);
    if (count <= MOST) this.list.push(finding);
    else if (count === MOST + 1)
      this.list.push({ file: finding.file, line: null, what: 'and more' });
  }

  about(file: string, what: string, line: number | null = null): void {
    this.add({ file, line, what });
  }
}
