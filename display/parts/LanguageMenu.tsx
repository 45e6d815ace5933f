import { language, LANGUAGES, t } from './languages';

const MEMORY = 'patience.language';

/** Speaks the language that was last chosen on this device. */
export function recallLanguage(): void {
  language.choose(localStorage.getItem(MEMORY) ?? 'fr');
}

/** The languages of a staff page; the choice stays on the device. */
export function LanguageMenu() {
  const choose = (chosen: string): void => {
    localStorage.setItem(MEMORY, chosen);
    language.choose(chosen);
  };
  return (
    <select
      class="language-menu"
      aria-label={t('language.choice')}
      value={language.current}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {LANGUAGES.map((one) => (
        <option key={one} value={one} lang={one}>
          {t(`language.${one}`)}
        </option>
      ))}
    </select>
  );
}
