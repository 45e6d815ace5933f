import type { Texts } from '../../src/contract/protocol';
import { isFrenchAndOne, type Language } from '../../src/core/languages';
import { typeset } from '../../src/words/words';

/** A text in one of its languages. */
export interface Version {
  readonly lang: Language;
  readonly words: string;
}

/** A text in the languages it is given in: French, and never French with just one other. */
export function versions(texts: Texts, languages: readonly Language[]): Version[] {
  const given = languages.filter((one) => (texts[one] ?? '').trim() !== '');
  const shown = isFrenchAndOne(given) ? (['fr'] as const) : given;
  return shown.map((lang) => ({ lang, words: typeset(texts[lang] ?? texts.fr, lang) }));
}

/** The order in which languages are spoken: French every second turn. */
export function turns(languages: readonly Language[]): Language[] {
  const others = languages.filter((one) => one !== 'fr');
  if (others.length === 0) return ['fr'];
  return ([] as Language[]).concat(...others.map((one): Language[] => ['fr', one]));
}
