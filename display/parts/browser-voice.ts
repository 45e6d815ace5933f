import type { Language } from '../../src/core/languages';

/** As browsers name them. */
export const tagOf = (language: Language): string => (language === 'fr-x-falc' ? 'fr' : language);

/** Whether the browser itself can say something in a language. */
export function hasBrowserVoice(language: Language): boolean {
  if (!('speechSynthesis' in window)) return false;
  const voices = window.speechSynthesis.getVoices();
  return voices.some((voice) => voice.lang.slice(0, 2) === tagOf(language));
}
