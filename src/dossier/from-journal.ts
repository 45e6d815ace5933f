import type { SiteId } from '../core/ids';
import { addDays, day } from '../core/time';
import { genesis } from '../journal/chain';
import type { YearQuery } from '../journal/year.query';
import type { SlotQuery } from '../journal/slot.query';
import { type FactLine, lineOf } from './fact-line';
import { type FiguresLine, YearTallies } from './figures';
import { firstDay, type Link, type Source, type Subject } from './source';

/** Days of the year before that are read at once. */
const STEP_DAYS = 31;

/** There is nothing to tell: the site had not been configured yet when the year ended. */
export class NothingToTell extends Error {}

/** What a dossier is made from on the machine itself. */
export interface Kept {
  readonly facts: YearQuery;
  readonly slots: Pick<SlotQuery, 'between'>;
}

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

/** What the year before came to, from the quarter-hours that it left. */
async function yearBefore(
  slots: Kept['slots'],
  site: SiteId,
  year: number,
): Promise<FiguresLine[]> {
  const tallies = new YearTallies(String(year));
  const end = addDays(day(firstDay(year + 1)), -1);
  let any = false;
  for (let from = day(firstDay(year)); from <= end; from = addDays(from, STEP_DAYS)) {
    const last = addDays(from, STEP_DAYS - 1);
    const rows = await slots.between(site, from, last < end ? last : end);
    any ||= rows.length > 0;
    tallies.add(rows);
  }
  return any ? tallies.lines() : [];
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

/** A year of a site as its journal tells it. Throws {@link NothingToTell}. */
export async function fromJournal(
  { facts, slots }: Kept,
  asked: { readonly site: SiteId; readonly year: number; readonly generator: string },
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
    yearBefore: () => yearBefore(slots, site, year - 1),
  };
}
