import type { SiteId } from '../core/ids';
import { genesis } from '../journal/chain';
import type { YearQuery } from '../journal/year.query';
import { type FactLine, lineOf } from './fact-line';
import { compose } from './compose';
import type { FiguresLine } from './figures';
import type { Files } from './files';
import { firstDay, type Link, type Source, type Subject } from './source';

/** There is nothing to tell: the site had not been configured yet when the year ended. */
export class NothingToTell extends Error {}

async function linkAt(facts: YearQuery, site: string, seq: number): Promise<Link> {
  return { seq, hash: seq === 0 ? genesis(site) : (await facts.row(seq)).hash };
}

/** Where the facts of a year begin: see {@link YearQuery.cleanStart}. */
async function beginning(facts: YearQuery, site: string, yearsEve: number) {
  const start = yearsEve === 0 ? null : await facts.cleanStart(yearsEve);
  const defined = start === null ? null : await facts.definitionAt(start);
  if (start === null || defined === null)
    return { anchor: await linkAt(facts, site, 0), definition: null };
  const { hash } = await linkAt(facts, site, defined - 1);
  return {
    anchor: await linkAt(facts, site, start - 1),
    definition: { seq: defined, previous: hash },
  };
}

const NOWHERE: Files = { write: async () => undefined, end: async () => undefined };

/** What the year before came to: its own facts carried out, so that its own dossier says the same. */
async function yearBefore(facts: YearQuery, asked: Asked): Promise<readonly FiguresLine[]> {
  const before = { ...asked, year: asked.year - 1 };
  try {
    const source = await sourceOf(facts, before, async () => []);
    const unheard = { broken: () => undefined, progress: () => undefined };
    const { lines: figures, counts } = await compose(source, NOWHERE, unheard);
    return counts.visits > 0 ? figures : [];
  } catch (error) {
    if (error instanceof NothingToTell) return [];
    throw error;
  }
}

async function* lines(
  facts: YearQuery,
  { anchor, definition }: Subject,
): AsyncGenerator<FactLine[]> {
  if (definition) yield [lineOf(await facts.row(definition.seq), definition.previous)];
  let previous = anchor.hash;
  for await (const rows of facts.rows(anchor.seq)) {
    yield rows.map((row) => {
      const line = lineOf(row, previous);
      previous = row.hash;
      return line;
    });
  }
}

interface Asked {
  readonly site: SiteId;
  readonly year: number;
  readonly generator: string;
}

async function sourceOf(
  facts: YearQuery,
  asked: Asked,
  before: Source['yearBefore'],
): Promise<Source> {
  const { site, year } = asked;
  const last = await facts.lastBefore(firstDay(year + 1));
  if (last === 0) throw new NothingToTell(`${site} has no fact in ${year} or before`);
  const begun = await beginning(facts, site, await facts.lastBefore(firstDay(year)));
  const { hash: seed } = await linkAt(facts, site, last);
  const subject: Subject = { ...asked, ...begun, complete: null, seed };
  return {
    subject,
    chunks: () => lines(facts, subject),
    yearBefore: before,
    drawn: async () => null,
  };
}

/** A year of a site as its journal tells it. Throws {@link NothingToTell}. */
export function fromJournal(facts: YearQuery, asked: Asked): Promise<Source> {
  return sourceOf(facts, asked, () => yearBefore(facts, asked));
}
