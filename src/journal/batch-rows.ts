import type { Batch, KeptAnswer, PendingFact } from '../engine/journal-port';
import { genesis, linkOf } from './chain';
import { BrokenBatch } from './errors';
import type { CommandRow } from './tables/command';
import type { FactRow } from './tables/fact';
import type { SiteRow } from './tables/site';

/** The head of a site that has no fact yet. */
export function newSite(id: string): SiteRow {
  return {
    id,
    seq: 0,
    hash: genesis(id),
    configuredSeq: null,
    daySeq: null,
    dayConfiguredSeq: null,
  };
}

/** Refuses a batch with a gap or with two answers to one command, before anything is written. */
export function checkBatch({ site, after, facts, answers }: Batch): void {
  facts.forEach(({ recorded }, n) => {
    if (recorded.seq === after + n + 1) return;
    throw new BrokenBatch(`fact ${recorded.seq} can't follow ${after + n} at ${site}`);
  });
  if (new Set(answers.map((answer) => answer.command)).size < answers.length) {
    throw new BrokenBatch(`two answers to one command at ${site}`);
  }
}

function factRow(site: string, previous: string, pending: PendingFact): FactRow {
  const { recorded, command, actor } = pending;
  const { seq, at, day, fact } = recorded;
  const linked = { seq, at, day, type: fact.type, body: JSON.stringify(fact), command, actor };
  return { ...linked, site, hash: linkOf(previous, linked) };
}

/** The batch's facts, each linked to the one before. */
export function factRows(head: SiteRow, facts: readonly PendingFact[]): FactRow[] {
  let previous = head.hash;
  return facts.map((pending) => {
    const row = factRow(head.id, previous, pending);
    previous = row.hash;
    return row;
  });
}

/** The head after these facts. */
export function headAfter(head: SiteRow, facts: readonly FactRow[]): SiteRow {
  const next: SiteRow = Object.assign({}, head);
  for (const { seq, hash, type } of facts) {
    next.seq = seq;
    next.hash = hash;
    if (type === 'site-configured') next.configuredSeq = seq;
    if (type !== 'day-started') continue;
    next.daySeq = seq;
    next.dayConfiguredSeq = next.configuredSeq;
  }
  return next;
}

/** A kept answer in its place; `at` in milliseconds since 1970. */
export function commandRow(head: SiteRow, answer: KeptAnswer, at: number): CommandRow {
  const { command: id, fingerprint, answer: text } = answer;
  return { site: head.id, seq: head.seq, id, fingerprint, answer: text, at };
}
