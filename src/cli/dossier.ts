import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { SiteId } from '../core/ids';
import { fromJournal, NothingToTell } from '../dossier/from-journal';
import { generatorVersion } from '../dossier/generator';
import { type Made, makeDossier } from '../dossier/make';
import { SlotQuery } from '../journal/slot.query';
import { withSnapshot } from '../journal/snapshot';
import { YearQuery } from '../journal/year.query';
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

/** A file that gets its name when it is whole: half a dossier proves nothing. */
async function toFile<T>(
  file: string,
  write: (to: NodeJS.WritableStream) => Promise<T>,
): Promise<T> {
  if (existsSync(file)) throw misused(`${file} is there already`);
  const part = `${file}.part`;
  const stream = createWriteStream(part);
  try {
    const result = await write(stream);
    stream.end();
    await finished(stream);
    await rename(part, file);
    return result;
  } catch (error) {
    stream.destroy();
    await rm(part, { force: true });
    throw error;
  }
}

function make({ database }: OpenJournal, site: SiteId, year: number, file: string): Promise<Made> {
  const progress = new Progress('writing facts', null);
  return withSnapshot(database, async (manager) => {
    const facts = new YearQuery(manager, database.tables, site);
    const kept = { facts, slots: new SlotQuery(database) };
    const source = await fromJournal(kept, { site, year, generator: generatorVersion() });
    const made = await toFile(file, (to) =>
      makeDossier(
        source,
        async (part) => {
          if (!to.write(part)) await once(to, 'drain');
        },
        (done) => progress.update(done),
      ),
    );
    progress.end();
    return made;
  });
}

/** Writes the yearly dossier of a site to a file that is not there yet. */
export async function writeDossier({ site, year, out, json }: DossierOptions): Promise<void> {
  const asked = yearIn(year);
  const { account, bytes, sha256 } = await withExistingJournal(async (open) => {
    const id = await siteNamed(open.journal, site);
    try {
      return await make(open, id, asked, out);
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
