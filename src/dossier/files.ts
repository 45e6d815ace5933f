/** The files of a dossier, in their order in the ZIP. */
export const FILES = [
  'facts.jsonl',
  'legs.csv',
  'slots.csv',
  'alerts.csv',
  'indicators.csv',
  'indicators.json',
  'previous.json',
  'cases.json',
  'data-dictionary.csv',
  'dossier.pdf',
  'README.txt',
  'manifest.json',
] as const;
export type FileName = (typeof FILES)[number];

/** Where the files of a dossier go as they are made; several are open at once. */
export interface Files {
  write(name: FileName, part: string | Uint8Array): Promise<void>;
  end(name: FileName): Promise<void>;
}
