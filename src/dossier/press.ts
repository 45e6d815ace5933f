import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { SiteId } from '../core/ids';
import type { Database } from '../journal/data-source';
import { withSnapshot } from '../journal/snapshot';
import { YearQuery } from '../journal/year.query';
import { fromJournal } from './from-journal';
import { generatorVersion } from './generator';
import { type Made, makeDossier } from './make';
import type { Out } from './zip-writer';

/** Which dossier. */
export interface Asked {
  readonly site: SiteId;
  readonly year: number;
}

/** Hands bytes to a stream no faster than it takes them. Throws when it takes no more. */
function into(to: Writable): Out {
  return async (part) => {
    if (to.destroyed) throw new Error('nobody takes the dossier any more');
    if (to.write(part)) return;
    const heard = new AbortController();
    const { signal } = heard;
    await Promise.race([once(to, 'drain', { signal }), once(to, 'close', { signal })]);
    heard.abort();
  };
}

/**
 * Makes the dossier of a year from a database, as it is at one instant, while others write. `begin`
 * opens what it is written to, once it is certain that there is something to tell.
 */
export function printDossier(
  database: Database,
  asked: Asked,
  begin: () => Writable,
  progress?: (facts: number) => void,
): Promise<Made> {
  return withSnapshot(database, async (manager) => {
    const facts = new YearQuery(manager, database.tables, asked.site);
    const source = await fromJournal(facts, { ...asked, generator: generatorVersion() });
    return makeDossier(source, into(begin()), progress);
  });
}
