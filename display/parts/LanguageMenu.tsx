import { LANGUAGES } from '../../src/core/languages';
import { ENDONYMS } from '../../src/words/words';
import { language, t } from './languages';

/** Easy-to-read French is for visitors. */
const OFFERED = LANGUAGES.filter((one) => one !== 'fr-x-falc');

const MEMORY = 'patience.language';

/** Speaks the language that was last chosen on this device. */
export function recallLanguage(): void {
  void language.choose(localStorage.getItem(MEMORY) ?? 'fr');
}

/** The languages of a staff page; the choice stays on the device. */
export function LanguageMenu() {
  const choose = (chosen: string): void => {
    localStorage.setItem(MEMORY, chosen);
    void language.choose(chosen);
  };
  return (
    <select
      class="language-menu"
      aria-label={t('language.choice')}
      value={language.current}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {OFFERED.map((one) => (
        <option key={one} value={one} lang={one}>
          {ENDONYMS[one]}
        </option>
      ))}
    </select>
  );
}
