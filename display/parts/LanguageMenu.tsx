import { type Language, LANGUAGES } from '../../src/core/languages';
import { ENDONYMS } from '../../src/words/words';
import { language, t } from './languages';

const MEMORY = 'patience.language';

/** Easy-to-read French is for visitors. */
const FOR_STAFF = LANGUAGES.filter((one) => one !== 'fr-x-falc');

/** Speaks the language that was last chosen on this device. */
export function recallLanguage(): void {
  void language.choose(localStorage.getItem(MEMORY) ?? 'fr');
}

/** The languages of a staff page; the choice stays on the device. */
export function LanguageMenu() {
  const remember = (chosen: string): void => localStorage.setItem(MEMORY, chosen);
  return <LanguageSelect offered={FOR_STAFF} onChoose={remember} />;
}

interface LanguageSelectProps {
  readonly offered: readonly Language[];
  readonly onChoose?: (chosen: string) => void;
}

/** Languages to choose from where there is little room; each is named in itself. */
export function LanguageSelect({ offered, onChoose }: LanguageSelectProps) {
  const choose = (chosen: string): void => {
    onChoose?.(chosen);
    void language.choose(chosen);
  };
  return (
    <select
      class="language-menu"
      aria-label={t('language.choice')}
      value={language.current}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {offered.map((one) => (
        <option key={one} value={one} lang={one}>
          {ENDONYMS[one]}
        </option>
      ))}
    </select>
  );
}
