import { createHash } from 'node:crypto';
import type { Account } from './account';
import { compose } from './compose';
import type { Source } from './source';
import { type Out, ZipWriter } from './zip-writer';

/** The journal is not what its chain says: nothing can be proved with it. */
export class UnsoundJournal extends Error {}

/** A dossier that was written. */
export interface Made {
  readonly account: Account;
  readonly bytes: number;
  /** SHA-256 of the ZIP, hex. */
  readonly sha256: string;
}

/** Writes the ZIP of a dossier, as it is made. Throws {@link UnsoundJournal}. */
export async function makeDossier(
  source: Source,
  out: Out,
  progress: (facts: number) => void = () => undefined,
): Promise<Made> {
  const hash = createHash('sha256');
  let bytes = 0;
  const zip = new ZipWriter(async (part) => {
    hash.update(part);
    bytes += part.length;
    await out(part);
  });
  const broken = ({ seq }: { readonly seq: number }): never => {
    throw new UnsoundJournal(`fact ${seq} of ${source.subject.site} was changed: see verify`);
  };
  const account = await compose(source, zip, { broken, progress });
  if (account.seed !== source.subject.seed) {
    throw new UnsoundJournal(`the days of ${source.subject.site} don't go forward`);
  }
  return { account, bytes, sha256: hash.digest('hex') };
}
