import { createHash } from 'node:crypto';
import { genesis, type Linked, linkOf } from './chain';

const FACT: Linked = {
  seq: 2,
  at: 1_773_187_200_000,
  day: '2026-03-11',
  type: 'ticket-left',
  command: null,
  actor: 'system',
  body: '{"type":"ticket-left","ticket":"t1"}',
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('The chain of a site', () => {
  test('begins with the hash of its id, so that no two sites share a link', () => {
    expect(genesis('mairie-21')).toBe(sha256('mairie-21'));
  });

  test('hashes three lines that any tool can hash again', () => {
    const place = '[2,1773187200000,"2026-03-11","ticket-left",null,"system"]';
    expect(linkOf(genesis('m'), FACT)).toBe(sha256(`${genesis('m')}\n${place}\n${FACT.body}`));
  });

  test.each(Object.keys(FACT))('depends on %s', (name) => {
    const changed = { ...FACT, [name]: name === 'seq' || name === 'at' ? 7 : 'other' };
    expect(linkOf('x', changed)).not.toBe(linkOf('x', FACT));
  });

  test('depends on what came before', () => {
    expect(linkOf('x', FACT)).not.toBe(linkOf('y', FACT));
  });

  test('a line feed in an actor can not be mistaken for the end of its line', () => {
    const a = linkOf('x', { ...FACT, actor: 'system"]\n{}', body: '' });
    const b = linkOf('x', { ...FACT, actor: 'system', body: '{}' });
    expect(a).not.toBe(b);
  });
});
