import type { Language } from '../../src/core/languages';
import { ENDONYMS } from '../../src/words/words';
import { language, t } from './languages';

interface LanguageButtonsProps {
  /** The languages that the site speaks. */
  readonly offered: readonly Language[];
  /** Class of the list. */
  readonly look: string;
}

/** The languages of a public page, always in sight; each is named in itself. */
export function LanguageButtons({ offered, look }: LanguageButtonsProps) {
  return (
    <nav class={look} aria-label={t('language.choice')}>
      {offered.map((one) => (
        <button
          key={one}
          type="button"
          class="language"
          lang={one}
          aria-pressed={one === language.current}
          onClick={() => void language.choose(one)}
        >
          {ENDONYMS[one]}
        </button>
      ))}
    </nav>
  );
}
