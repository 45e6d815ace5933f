import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteDefinition } from '../../src/core/definition';
import { counterId, serviceId, siteId, ticketId } from '../../src/core/ids';
import { fromJournal } from '../../src/dossier/from-journal';
import { type Made, makeDossier } from '../../src/dossier/make';
import type { Database } from '../../src/journal/data-source';
import type { DatabaseJournal } from '../../src/journal/journal';
import { YearQuery } from '../../src/journal/year.query';
import { key, open, take } from '../kit/ask';
import { KeptSite } from './kept-site';

const B = serviceId('b');
const [ONE, TWO] = [counterId('c1'), counterId('c2')];

/** What an agent wrote, which concerns nobody but those who were there. */
export const REASON = 'Mme Dupont a un malaise';

const PROMISE = { lowS: 60, expectedS: 300, highS: 600 };

/** A day with all that can happen in one: calls, an absence, a transfer, a park, an undo, a choice. */
function liveDay(site: KeptSite, people: number): void {
  for (const one of open('c1', 'c2')) site.ask(one);
  for (let n = 0; n < people; n += 1) {
    site.ask(take(n % 3 === 2 ? 'b' : 'a', { promise: PROMISE }));
    site.wait(37 + n);
    if (n % 2 === 0) continue;
    site.ask(key('c1', 'next'));
    site.ask(key('c1', 'arrived'));
    site.wait(61);
    if (n % 8 === 1) site.ask({ type: 'park', counter: ONE, reason: REASON });
    else if (n % 8 === 3) site.ask(key('c1', 'requeue'));
    else if (n % 8 === 5) site.ask({ type: 'transfer', counter: ONE, service: B });
    else site.ask({ type: 'finish', counter: ONE, delivered: ['copy'], inaccurate: n % 16 === 7 });
  }
  const last = [...site.site.tickets.values()].findLast(({ status }) => status === 'waiting');
  if (last) site.ask({ type: 'call', counter: TWO, ticket: ticketId(last.id), reason: REASON });
  site.wait(30);
  site.ask(key('c2', 'undo'));
  site.ask({ type: 'pause', counter: TWO, reason: '' });
}

/** Lives through some days, counted from 11 March 2026, and keeps them. */
export async function livedThrough(
  journal: DatabaseJournal,
  definition: SiteDefinition,
  days: readonly number[],
  people = 12,
): Promise<KeptSite> {
  const site = new KeptSite(definition);
  for (const day of days) {
    if (day > 0) site.turnTo(day);
    liveDay(site, people);
    await journal.append(site.batch());
  }
  return site;
}

/** Makes a dossier of what a database keeps, into memory. */
export async function dossierOf(
  database: Database,
  site: string,
  year: number,
): Promise<Made & { readonly zip: Buffer }> {
  const id = siteId(site);
  const facts = new YearQuery(database.reader.manager, database.tables, id);
  const source = await fromJournal(facts, { site: id, year, generator: 'test' });
  const parts: Uint8Array[] = [];
  const made = await makeDossier(source, async (part) => void parts.push(part));
  return { ...made, zip: Buffer.concat(parts) };
}

/** A folder in which ZIPs are written to be examined. */
export function zipFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'patience-dossier-'));
  let count = 0;
  return {
    remove: () => rmSync(folder, { recursive: true, force: true }),
    async write(bytes: Uint8Array): Promise<string> {
      const path = join(folder, `${(count += 1)}.zip`);
      await writeFile(path, bytes);
      return path;
    },
  };
}
