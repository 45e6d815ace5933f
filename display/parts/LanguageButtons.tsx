import type { Language } from '../../src/core/languages';
import { ENDONYMS } from '../../src/words/words';
import { language, t } from './languages';

interface LanguageButtonsProps {
  /** The languages that the site speaks. */
  readonly offered: readonly Language[];
  /** Class of the list. */
  readonly look: string;
  /** « FR » instead of « Français »: for small screens. */
  readonly short?: boolean;
}

/** « FR », « 中文 »: as short as a language can be named and still be found. */
const shortName = (one: Language): string =>
  one === 'fr-x-falc' || one === 'zh' || one === 'ar' ? ENDONYMS[one] : one.toUpperCase();

/** The languages of a public page, always in sight; each is named in itself. */
export function LanguageButtons({ offered, look, short = false }: LanguageButtonsProps) {
  return (
    <nav class={look} aria-label={t('language.choice')}>
      {offered.map((one) => (
        <button
          key={one}
          type="button"
          class="language"
          lang={one}
          aria-pressed={one === language.current}
          aria-label={short ? `${shortName(one)} – ${ENDONYMS[one]}` : undefined}
          onClick={() => void language.choose(one)}
        >
          {short ? shortName(one) : ENDONYMS[one]}
        </button>
      ))}
    </nav>
  );
}
