import type { Language } from '../core/languages';

/** Messages of one language by key. */
export type Messages = Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, string | number>>;
/** Fills a message in a language: `plain`, or the ICU one of `icu.ts` where there are plurals. */
export type Formatter = (message: string, language: Language, values: Values) => string;

/** What speaks one language. */
export interface Words {
  readonly language: Language;
  /** A message, set as the language sets it; an unknown key shows itself. */
  readonly t: (key: string, values?: Values) => string;
  /** Whether a message exists, in this language or in French. */
  readonly has: (key: string) => boolean;
}

/** Each language in itself: a choice that everybody can read. */
export const ENDONYMS: Readonly<Record<Language, string>> = {
  fr: 'Français',
  en: 'English',
  es: 'Español',
  ar: 'العربية',
  zh: '中文',
  uk: 'Українська',
  'fr-x-falc': 'Facile à lire',
};

/** The way a language is written: for the `dir` attribute. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  language === 'ar' ? 'rtl' : 'ltr';

/** The tag that `Intl` wants: Arabic with the digits 0–9 of tickets, which older browsers don't choose by themselves. */
export const intlTag = (language: Language): string =>
  language === 'ar' ? 'ar-u-nu-latn' : language;

/** Replaces each `{name}` by its value: enough for messages without plurals. */
export function plain(message: string, _language: Language, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Speaks a language by its messages; what they lack is said in French. */
export function wordsOf(
  language: Language,
  messages: Messages,
  french: Messages,
  format: Formatter = plain,
): Words {
  const t = (key: string, values: Values = {}): string => {
    const own = messages[key];
    if (own !== undefined) return typeset(format(own, language, values), language);
    const other = french[key];
    return other === undefined ? key : typeset(format(other, 'fr', values), 'fr');
  };
  return { language, t, has: (key) => (messages[key] ?? french[key]) !== undefined };
}

/** French spaces: narrow and unbreakable before high punctuation and inside « ». */
export function typeset(written: string, into: Language): string {
  const units = written
    .replace(/(\d) (?=(?:min|h)\b)/g, '$1\u00a0')
    .replace(/(h) (?=\d)/g, '$1\u00a0');
  if (!into.startsWith('fr')) return units;
  return units.replace(/ (?=[:;!?»%])/g, '\u202f').replace(/« /g, '«\u202f');
}
