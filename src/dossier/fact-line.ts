import { hash } from 'node:crypto';
import type { Fact, RecordedFact } from '../core/facts';
import { day, instant } from '../core/time';
import { type Linked, linkOf } from '../journal/chain';

/** A fact of the journal as a dossier shows it: one line of `facts.jsonl`. */
export interface FactLine extends Linked {
  /** Its link in the journal's chain: see `journal/chain.ts`. */
  readonly hash: string;
  /** What is kept back for it could speak of somebody: the link can't be recomputed from the line. */
  readonly withheld?: readonly string[];
  /** Instead: SHA-256 of the link before, a line feed, and the line without this. */
  readonly shown?: string;
}

/** Facts in which somebody may have written why, in words of their own, where the public can't read it. */
const WITH_REASON: ReadonlySet<string> = new Set<Fact['type']>([
  'counter-paused',
  'ticket-parked',
  'ticket-called',
  'intake-stopped',
  'alert-acted',
]);

/** Where they wrote it. */
const WRITTEN = ['reason', 'note'] as const;

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Fields in one order, whatever object they come from. */
function fieldsOf({ seq, at, day, type, command, actor, body, hash, withheld }: FactLine) {
  const fields = { seq, at, day, type, command, actor, body, hash };
  return withheld ? { ...fields, withheld } : fields;
}

/** What vouches for a line that the chain can't vouch for. */
export function shownOf(previous: string, line: FactLine): string {
  return sha256(`${previous}\n${JSON.stringify(fieldsOf(line))}`);
}

/** The bytes of a line, without its end. */
export function lineText(line: FactLine): string {
  const fields = fieldsOf(line);
  return JSON.stringify(line.shown === undefined ? fields : { ...fields, shown: line.shown });
}

/**
 * A row of the journal as it may be shown. The command's random id goes with the reason: whoever
 * knew all the rest could try reasons until the link fits.
 */
export function lineOf(row: Linked & { readonly hash: string }, previous: string): FactLine {
  const { seq, at, day, type, command, actor, body, hash } = row;
  const line = { seq, at, day, type, command, actor, body, hash };
  if (!WITH_REASON.has(type)) return line;
  const fact = JSON.parse(body) as { readonly [N in (typeof WRITTEN)[number]]?: string | null };
  const written = WRITTEN.filter((name) => fact[name]);
  if (written.length === 0) return line;
  const emptied = Object.fromEntries(written.map((name) => [name, '']));
  const hidden = JSON.stringify({ ...fact, ...emptied });
  const bare = { ...line, command: null, body: hidden, withheld: [...written, 'command'] };
  return { ...bare, shown: shownOf(previous, bare) };
}

/** Whether a line is what the link before it and its own say. */
export function isLinked(previous: string, line: FactLine): boolean {
  if (line.withheld !== undefined) return line.shown === shownOf(previous, line);
  return line.shown === undefined && line.hash === linkOf(previous, line);
}

/** The fact of a line, as it was recorded, as far as it is shown. */
export function recordedOf(line: FactLine): RecordedFact {
  const fact = JSON.parse(line.body) as Fact;
  return { seq: line.seq, at: instant(line.at), day: day(line.day), fact };
}
