import { type Language, LANGUAGES } from '../core/languages';

/** How a language is said: a voice of espeak-ng, and its pace in words a minute. */
export interface Manner {
  readonly voice: string;
  readonly pace: number;
}

/** Somewhat slower than espeak-ng's own 175: a hall echoes. */
const PACE = 150;
const SLOW = 115;

/** Chinese by its Pinyin voice: the plain `cmn` of version 1.51 spells characters in English. */
export const MANNERS: Readonly<Record<Language, Manner>> = {
  fr: { voice: 'fr-fr', pace: PACE },
  'fr-x-falc': { voice: 'fr-fr', pace: SLOW },
  en: { voice: 'en-gb', pace: PACE },
  es: { voice: 'es', pace: PACE },
  ar: { voice: 'ar', pace: PACE },
  zh: { voice: 'cmn-latn-pinyin', pace: PACE },
  uk: { voice: 'uk', pace: PACE },
};

/** Which languages can be said, by what `espeak-ng --voices` lists: its second column. */
export function languagesIn(list: string): Language[] {
  const voices = new Set(list.split('\n').map((line) => line.trim().split(/\s+/)[1]));
  return LANGUAGES.filter((language) => voices.has(MANNERS[language].voice));
}
