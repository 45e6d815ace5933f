import { LANGUAGES, language, t } from './languages';

interface LanguageButtonsProps {
  /** Class of the list. */
  readonly look: string;
  /** « FR » instead of « Français »: for small screens. */
  readonly short?: boolean;
}

/** The languages of a public page, always in sight; each is named in itself. */
export function LanguageButtons({ look, short = false }: LanguageButtonsProps) {
  return (
    <nav class={look} aria-label={t('language.choice')}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          class="language"
          lang={one}
          aria-pressed={one === language.current}
          aria-label={short ? `${one.toUpperCase()} – ${t(`language.${one}`)}` : undefined}
          onClick={() => language.choose(one)}
        >
          {short ? one.toUpperCase() : t(`language.${one}`)}
        </button>
      ))}
    </nav>
  );
}
