import type { Texts } from '../../src/contract/protocol';
import { isFrenchAndOne, type Language } from '../../src/core/languages';
import { directionOf, typeset, type Words } from '../../src/words/words';

/** What speaks at this moment, in the turns of the languages. */
export interface Turn {
  readonly words: Words;
  /** All languages of the screen. */
  readonly languages: readonly Language[];
  /** Counts every change, of the language or of the notice. */
  readonly count: number;
}

/** A text that the site gives, in the language whose turn it is; else in French. */
export function Turned(shown: { class: string; texts: Texts; turn: Turn }) {
  const { texts, turn } = shown;
  const given = turn.languages.filter((one) => texts[one]);
  const lang = isFrenchAndOne(given) || !texts[turn.words.language] ? 'fr' : turn.words.language;
  return (
    // Drawn anew for each language: words that begin elsewhere are no jump of the page.
    <p class={shown.class} lang={lang} dir={directionOf(lang)} key={lang}>
      {typeset(texts[lang] ?? texts.fr, lang)}
    </p>
  );
}
