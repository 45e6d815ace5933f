import type { Language } from '../../src/core/languages';
import { tagOf } from './browser-voice';
import { loudnessNow, type Playing } from './sound';

/** Lets the browser's own voice say something. */
export function sayInBrowser(text: string, language: Language): Playing {
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.lang = tagOf(language);
  spoken.rate = language === 'fr-x-falc' ? 0.75 : 0.9;
  spoken.volume = loudnessNow();
  const ended = new Promise<void>((resolve) => {
    spoken.addEventListener('end', () => resolve());
    spoken.addEventListener('error', () => resolve());
    setTimeout(resolve, 3_000 + text.length * 150);
  });
  window.speechSynthesis.speak(spoken);
  return { ended, stop: () => window.speechSynthesis.cancel() };
}
