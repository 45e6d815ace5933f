import type { Finding } from './findings';

/** What an auditor knows beside the dossier. */
export interface Known {
  /** The seal that was noted when the dossier was made. */
  readonly seal?: string | undefined;
  /** Path of the dossier of the year before. */
  readonly previous?: string | undefined;
}

/** What was examined, and what is not as it must be. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly site: string | null;
  readonly year: number | null;
  readonly seal: string | null;
  readonly facts: number;
}
