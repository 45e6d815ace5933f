import { createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { NothingToTell } from '../dossier/from-journal';
import type { Made } from '../dossier/make';
import { type Asked, printDossier } from '../dossier/press';
import { misused } from './command-failure';
import { type OpenJournal, siteNamed, withExistingJournal } from './open-journal';
import { print } from './output';
import { Progress } from './progress';

/** What `dossier` was asked for with. */
export interface DossierOptions {
  readonly site: string;
  readonly year: string;
  readonly out: string;
  readonly json?: boolean;
}

function yearIn(text: string): number {
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  throw misused(`--year ${text} is not a year: write it as 2026`);
}

/** Makes the dossier; the file gets its name when it is whole: half a dossier proves nothing. */
async function make({ database }: OpenJournal, asked: Asked, file: string): Promise<Made> {
  if (existsSync(file)) throw misused(`${file} is there already`);
  const part = `${file}.part`;
  const progress = new Progress('writing facts', null);
  let to: WriteStream | null = null;
  try {
    const begin = (): WriteStream => (to = createWriteStream(part));
    const made = await printDossier(database, asked, begin, (done) => progress.update(done));
    await finished((to as unknown as WriteStream).end());
    await rename(part, file);
    return made;
  } catch (error) {
    (to as WriteStream | null)?.destroy();
    await rm(part, { force: true });
    throw error;
  } finally {
    progress.end();
  }
}

/** Writes the yearly dossier of a site to a file that is not there yet. */
export async function writeDossier({ site, year, out, json }: DossierOptions): Promise<void> {
  const asked = yearIn(year);
  const { account, bytes, sha256 } = await withExistingJournal(async (open) => {
    const id = await siteNamed(open.journal, site);
    try {
      return await make(open, { site: id, year: asked }, out);
    } catch (error) {
      if (error instanceof NothingToTell) throw misused(error.message);
      throw error;
    }
  });
  const { counts, seal, complete, until } = account;
  const result = { file: out, bytes, sha256, site, year: asked, seal, complete, until, counts };
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  const told = `${counts.visits} visits, ${counts.facts} facts${complete ? '' : `, until ${until}`}`;
  print(json, result, `${out}: ${size}, ${told}\nseal ${seal}`);
}
