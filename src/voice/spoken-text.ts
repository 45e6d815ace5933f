import type { Language } from '../core/languages';

type Rule = readonly [RegExp, string];

const FRENCH: readonly Rule[] = [
  [/(\d) min\b/g, '$1 minutes'],
  [/(\d) h\b/g, '$1 heures'],
  [/(\d) s\b/g, '$1 secondes'],
  [/\bn° ?(?=\d)/gi, 'numéro '],
];

/** What a screen writes short and a voice would spell. */
const IN_FULL: Readonly<Record<Language, readonly Rule[]>> = {
  fr: FRENCH,
  'fr-x-falc': FRENCH,
  en: [
    [/(\d) min\b/g, '$1 minutes'],
    [/(\d) h\b/g, '$1 hours'],
    [/(\d) s\b/g, '$1 seconds'],
  ],
  es: [
    [/(\d) min\b/g, '$1 minutos'],
    [/(\d) h\b/g, '$1 horas'],
    [/(\d) s\b/g, '$1 segundos'],
  ],
  ar: [
    [/(?<!\d)0?([3-9]|10) د(?!\p{L})/gu, '$1 دقائق'],
    [/(\d) د(?!\p{L})/gu, '$1 دقيقة'],
    [/(?<!\d)1 س(?!\p{L})/gu, 'ساعة'],
    [/(?<!\d)2 س(?!\p{L})/gu, 'ساعتين'],
    [/(?<!\d)([3-9]|10) س(?!\p{L})/gu, '$1 ساعات'],
    [/(\d) س(?!\p{L})/gu, '$1 ساعة'],
    [/(\d) ث(?!\p{L})/gu, '$1 ثانية'],
  ],
  zh: [],
  uk: [
    [/(\d) хв\.?(?=\P{L}|$)/gu, '$1 хвилин'],
    [/(\d) год\.?(?=\P{L}|$)/gu, '$1 годин'],
  ],
};

/** Commands of espeak-ng begin with a control character, its phonemes with `[[`: a text has none. */
const COMMANDS = /[\p{Cc}\p{Cf}\p{Cs}[\]<>&]+/gu;
/** Pictures and arrows: some voices name them, the others stumble. */
const SIGNS = /[\p{So}\p{Sm}•·*_|«»"]+/gu;

/** A written text as a voice should say it. */
export function spokenText(written: string, language: Language): string {
  const plain = written
    .replace(/\s*\n\s*/g, '. ')
    .replace(COMMANDS, ' ')
    .replace(/\s+/g, ' ');
  const full = IN_FULL[language].reduce((text, [short, long]) => text.replace(short, long), plain);
  return full
    .replace(SIGNS, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,])/g, '')
    .trim();
}
