/** The languages of public texts, as BCP 47 tags; `fr-x-falc` is easy-to-read French. French comes first, always. */
export const LANGUAGES = ['fr', 'en', 'es', 'ar', 'zh', 'uk', 'fr-x-falc'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whether a language is one of ours. */
export const isLanguage = (tag: string): tag is Language => LANGUAGES.some((one) => one === tag);

/** Foreign to French: easy-to-read French translates nothing. */
export const isTranslation = (language: Language): boolean => !language.startsWith('fr');

/**
 * A public body that translates does so into two languages at least (loi 94-665, article 4):
 * true for French with exactly one.
 */
export const isFrenchAndOne = (languages: readonly Language[]): boolean =>
  languages.filter(isTranslation).length === 1;
