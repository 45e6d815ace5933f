import type { Texts } from '../../src/contract/protocol';
import { isFrenchAndOne, type Language, LANGUAGES } from '../../src/core/languages';

/** What was written for the screens, language by language. */
export type Written = Record<Language, string>;

export type Composed =
  | { readonly ok: true; readonly text: Texts }
  | { readonly ok: false; readonly why: 'no-french' | 'one-translation' };

/** French alone, or French with two others at least: a public notice has no single translation. */
export function composed(written: Written): Composed {
  const given = LANGUAGES.filter((one) => written[one].trim() !== '');
  if (!given.includes('fr')) return { ok: false, why: 'no-french' };
  if (isFrenchAndOne(given)) return { ok: false, why: 'one-translation' };
  const texts = Object.fromEntries(given.map((one) => [one, written[one].trim()]));
  return { ok: true, text: { ...texts, fr: written.fr.trim() } };
}
