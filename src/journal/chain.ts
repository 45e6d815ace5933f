import { hash } from 'node:crypto';
import type { FactRow } from './tables/fact';

/** What the hash of a fact covers, beside the hash of the fact before. */
export type Linked = Pick<FactRow, 'seq' | 'at' | 'day' | 'type' | 'command' | 'actor' | 'body'>;

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** What a site's first fact is linked to: SHA-256 of the site's id, hex. */
export function genesis(site: string): string {
  return sha256(site);
}

/**
 * Hash of a fact: SHA-256 (hex) of three lines of UTF-8, joined by a line feed: the hash of the
 * fact before, the JSON array [seq, at, day, type, command, actor], and the body as it is stored.
 * JSON keeps the line feeds of an actor or a command out, so that no two facts read the same.
 */
export function linkOf(previous: string, fact: Linked): string {
  const place = [fact.seq, fact.at, fact.day, fact.type, fact.command, fact.actor];
  return sha256(`${previous}\n${JSON.stringify(place)}\n${fact.body}`);
}
