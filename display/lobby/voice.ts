import { t } from '../parts/languages';

/** « Ticket E, 42, guichet 3 »: as it is said, without leading zeros and never a name. */
export function spokenCall(number: string, counterName: string): string {
  const [, letters = '', digits = number] = /^(\D*)(\d+)$/.exec(number) ?? [];
  return t('lobby.spoken', {
    letters,
    digits: String(Number(digits) || digits),
    counter: counterName,
  });
}

/** Says a sentence twice with the browser's own voice, where it has a French one. */
export function say(sentence: string): void {
  if (!('speechSynthesis' in window)) return;
  for (let time = 0; time < 2; time += 1) {
    const spoken = new SpeechSynthesisUtterance(sentence);
    spoken.lang = 'fr-FR';
    spoken.rate = 0.9;
    window.speechSynthesis.speak(spoken);
  }
}
