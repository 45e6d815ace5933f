import type { Words } from './words';

/** « Guichet 3 » or « 3 » is a counter in any language; another name is said as it is written. */
function counterWords(name: string, { t }: Words): string {
  const plain = /^(?:guichet\s+)?(\d+\s?[a-z]?)$/i.exec(name.trim())?.[1];
  return plain === undefined ? name : t('voice.counter', { name: plain });
}

/**
 * « Ticket E, 42, guichet 3. »: letters one by one, the number without its zeros so that a voice
 * says it as people do (« quarante-deux »), and never anything about the person.
 */
export function callSentence(words: Words, number: string, counterName: string): string {
  const [, letters = '', digits = ''] = /^(\D*)(\d*)$/.exec(number) ?? ['', number, ''];
  const sentence = words.t('voice.call', {
    letters: letters.split('').join(' '),
    number: digits.replace(/^0+(?=\d)/, ''),
    counter: counterWords(counterName, words),
  });
  return sentence.replace(/(?:\s*([,،，]))+/g, '$1').replace(/\s{2,}/g, ' ');
}
