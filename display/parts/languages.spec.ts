/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { REFUSALS } from '../../src/contract/answers';

const MESSAGES = join(__dirname, 'messages');
const LANGUAGES = ['fr', 'en', 'es'] as const;
const areas = [...new Set(readdirSync(MESSAGES).map((name) => name.split('.')[0] ?? ''))];

function messages(area: string, language: string): Record<string, string> {
  const file = readFileSync(join(MESSAGES, `${area}.${language}.json`), 'utf8');
  return JSON.parse(file) as Record<string, string>;
}

/** The placeholders of a message, found by the ICU parser itself. */
function placeholders(message: string): string[] {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit);
    if (typeof part !== 'object' || part === null) return;
    if ('type' in part && part.type !== 0 && 'value' in part && typeof part.value === 'string')
      found.add(part.value);
    for (const child of Object.values(part)) visit(child);
  };
  visit(new IntlMessageFormat(message, 'fr').getAst());
  return [...found].sort();
}

/** Every literal key that pages ask for. */
function askedKeys(): string[] {
  const root = join(__dirname, '..');
  const sources = (readdirSync(root, { recursive: true }) as string[]).filter(
    (name) => /\.tsx?$/.test(name) && !/\.spec\./.test(name),
  );
  return sources.flatMap((name) => {
    const source = readFileSync(join(root, name), 'utf8');
    return [...source.matchAll(/\bt\(\s*'([a-z]+\.[\w.-]+)'/g)].map((match) => match[1] ?? '');
  });
}

describe('the messages of the pages', () => {
  it.each(areas)('of %s have the same keys in all languages', (area) => {
    const keys = Object.keys(messages(area, 'fr')).sort();
    for (const language of LANGUAGES)
      expect(Object.keys(messages(area, language)).sort()).toEqual(keys);
  });

  it.each(areas)('of %s have the same placeholders in all languages', (area) => {
    const french = messages(area, 'fr');
    for (const language of LANGUAGES)
      for (const [key, message] of Object.entries(messages(area, language)))
        expect([key, placeholders(message)]).toEqual([key, placeholders(french[key] ?? '')]);
  });

  it.each(areas)('of %s are never empty', (area) => {
    for (const language of LANGUAGES)
      expect(Object.values(messages(area, language)).every((one) => one.trim() !== '')).toBe(true);
  });

  it.each(['everywhere', 'lobby', 'visitor', 'why', 'home', 'sign-in'])(
    'of %s need no plural, so that the pages stay small',
    (area) => {
      for (const language of LANGUAGES)
        expect(Object.values(messages(area, language)).join(' ')).not.toMatch(/, *(plural|select)/);
    },
  );

  it('name every refusal', () => {
    const known = Object.keys(messages('everywhere', 'fr')).filter((key) =>
      key.startsWith('refusal.'),
    );
    expect(known.sort()).toEqual(REFUSALS.map((name) => `refusal.${name}`).sort());
  });

  it('exist for every key that a page asks for', () => {
    const known = new Set(areas.flatMap((area) => Object.keys(messages(area, 'fr'))));
    expect(askedKeys().filter((key) => !known.has(key))).toEqual([]);
  });
});
