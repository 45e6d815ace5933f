/** Something that is not as it must be. */
export interface Finding {
  readonly site: string;
  /** The fact in question; null when it is not about one. */
  readonly seq: number | null;
  readonly what: string;
}

/** How far an examination has come. */
export interface Progress {
  readonly site: string;
  readonly seq: number;
  readonly last: number;
}

/** Findings kept of one site: a broken journal would otherwise fill the memory with them. */
const MOST = 200;

/** Gathers the findings of one site. */
export class Findings {
  readonly list: Finding[] = [];

  constructor(private readonly site: string) {}

  add(what: string, seq: number | null = null): void {
    if (this.list.length < MOST) this.list.push({ site: this.site, seq, what });
    else if (this.list.length === MOST) this.list.push({ site: this.site, seq, what: 'and more' });
  }
}
