import { LANGUAGES, language, t } from '../parts/languages';

/** The three languages, always in sight. */
export function Languages() {
  return (
    <nav class="languages" aria-label={t('language.choice')}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language.current}
          aria-label={`${one.toUpperCase()} – ${t(`language.${one}`)}`}
          onClick={() => language.choose(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </nav>
  );
}
