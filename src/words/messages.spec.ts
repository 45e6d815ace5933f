import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { REFUSALS } from '../contract/answers';
import { type Language, LANGUAGES } from '../core/languages';

const MESSAGES = join(__dirname, 'messages');
const PAGES = join(__dirname, '..', '..', 'display');
const parts = readdirSync(MESSAGES);

/** What staff read: easy-to-read French is for visitors. */
const FOR_STAFF = [
  'console',
  'supervision',
  'reports',
  'replay',
  'sign-in',
  'components',
  'appearance',
  'manager',
  'commitments',
  'forecast',
  'staffing',
  'alerts',
  'regulation',
  'charts',
  'indicators',
  'unmeasured',
];

type Messages = Record<string, string>;

function messages(part: string, language: Language): Messages {
  return JSON.parse(readFileSync(join(MESSAGES, part, `${language}.json`), 'utf8')) as Messages;
}

const languagesOf = (part: string): Language[] =>
  LANGUAGES.filter((language) => language !== 'fr-x-falc' || !FOR_STAFF.includes(part));

const spoken = parts.flatMap((part) =>
  languagesOf(part).map((language): [string, Language] => [part, language]),
);

interface Element {
  readonly type: number;
  readonly value: string;
  readonly options?: Record<string, { value: Element[] }>;
}

/** Every element of a message that has a name, as the ICU parser itself finds them. */
function elements(message: string): Element[] {
  const inside = (all: Element[]): Element[] =>
    all.flatMap((one) => [
      one,
      ...inside(Object.values(one.options ?? {}).flatMap((option) => option.value)),
    ]);
  return inside(new IntlMessageFormat(message, 'fr').getAst() as Element[]);
}

const LITERAL = 0;
const PLURAL = 6;

const placeholders = (message: string): string[] =>
  [
    ...new Set(
      elements(message)
        .filter(({ type, value }) => type !== LITERAL && typeof value === 'string')
        .map(({ value }) => value),
    ),
  ].sort();

/** The plural forms that whole numbers of people or minutes take in a language; ICU always wants `other`. */
function formsOf(language: Language): string[] {
  const rules = new Intl.PluralRules(language);
  const used = Array.from({ length: 201 }, (_, count) => rules.select(count));
  return [...new Set([...used, 'other'])].sort();
}

/** Every literal key that pages ask for. */
function askedKeys(): string[] {
  const sources = (readdirSync(PAGES, { recursive: true }) as string[]).filter(
    (name) => /\.tsx?$/.test(name) && !/\.spec\./.test(name),
  );
  return sources.flatMap((name) => {
    const source = readFileSync(join(PAGES, name), 'utf8');
    return [...source.matchAll(/\bt\(\s*'([a-z]+\.[\w.-]+)'/g)].map((match) => match[1] ?? '');
  });
}

describe('the messages', () => {
  it.each(spoken)('of %s are all there in %s, and none is empty', (part, language) => {
    expect(existsSync(join(MESSAGES, part, `${language}.json`))).toBe(true);
    const own = messages(part, language);
    expect(Object.keys(own).sort()).toEqual(Object.keys(messages(part, 'fr')).sort());
    expect(Object.entries(own).filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  it.each(spoken)('of %s fill in the same values in %s', (part, language) => {
    const french = messages(part, 'fr');
    for (const [key, message] of Object.entries(messages(part, language)))
      expect([key, placeholders(message)]).toEqual([key, placeholders(french[key] ?? '')]);
  });

  it.each(spoken)('of %s have every plural form of %s', (part, language) => {
    for (const [key, message] of Object.entries(messages(part, language)))
      for (const { options } of elements(message).filter(({ type }) => type === PLURAL)) {
        const forms = Object.keys(options ?? {}).filter((form) => !form.startsWith('='));
        expect([key, forms]).toEqual([key, expect.arrayContaining(formsOf(language))]);
      }
  });

  it.each(['everywhere', 'refusals', 'lobby', 'visitor', 'why', 'home', 'sign-in'])(
    'of %s need no plural, so that the pages stay small',
    (part) => {
      for (const language of languagesOf(part))
        expect(Object.values(messages(part, language)).join(' ')).not.toMatch(/, *(plural|select)/);
    },
  );

  it('name every refusal', () => {
    const keys = Object.keys(messages('refusals', 'fr'));
    const known = keys.filter((key) => key.startsWith('refusal.'));
    expect(known.sort()).toEqual(REFUSALS.map((name) => `refusal.${name}`).sort());
  });

  it('exist for every key that a page asks for', () => {
    const known = new Set(parts.flatMap((part) => Object.keys(messages(part, 'fr'))));
    expect(askedKeys().filter((key) => !known.has(key))).toEqual([]);
  });
});
