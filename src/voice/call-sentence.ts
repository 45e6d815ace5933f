import type { Language } from '../core/languages';
import { type Messages, type Words, wordsOf } from '../words/words';
import ar from '../words/messages/voice/ar.json';
import en from '../words/messages/voice/en.json';
import es from '../words/messages/voice/es.json';
import falc from '../words/messages/voice/fr-x-falc.json';
import fr from '../words/messages/voice/fr.json';
import uk from '../words/messages/voice/uk.json';
import zh from '../words/messages/voice/zh.json';

const MESSAGES: Readonly<Record<Language, Messages>> = {
  fr,
  'fr-x-falc': falc,
  en,
  es,
  ar,
  zh,
  uk,
};

/** « Guichet 3 » or « 3 » is a counter in any language; another name is said as it is written. */
function counterWords(name: string, { t }: Words): string {
  const plain = /^(?:guichet\s+)?(\d+\s?[a-z]?)$/i.exec(name.trim())?.[1];
  return plain === undefined ? name : t('voice.counter', { name: plain });
}

/**
 * « Ticket E, 42, guichet 3. »: letters one by one, the number without its zeros so that the voice
 * says it as people do (« quarante-deux »), and never anything about the person.
 */
export function callSentence(number: string, counterName: string, language: Language): string {
  const [, letters = '', digits = ''] = /^(\D*)(\d*)$/.exec(number) ?? ['', number, ''];
  const words = wordsOf(language, MESSAGES[language], fr);
  const sentence = words.t('voice.call', {
    letters: letters.split('').join(' '),
    number: digits.replace(/^0+(?=\d)/, ''),
    counter: counterWords(counterName, words),
  });
  return sentence.replace(/(?:\s*([,،，]))+/g, '$1').replace(/\s{2,}/g, ' ');
}
