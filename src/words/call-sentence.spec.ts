import type { Language } from '../core/languages';
import { callSentence } from './call-sentence';
import ar from './messages/voice/ar.json';
import en from './messages/voice/en.json';
import es from './messages/voice/es.json';
import fr from './messages/voice/fr.json';
import zh from './messages/voice/zh.json';
import { wordsOf } from './words';

const said = { fr, en, es, ar, zh };
const sentence = (
  number: string,
  counter: string,
  language: Language & keyof typeof said,
): string => callSentence(wordsOf(language, said[language], fr), number, counter);

describe('the sentence of a call', () => {
  it.each([
    ['E042', '3', 'Ticket E, 42, guichet 3.'],
    ['E042', 'Guichet 3', 'Ticket E, 42, guichet 3.'],
    ['E107', 'Accueil', 'Ticket E, 107, Accueil.'],
    ['EC007', 'Bureau des mariages', 'Ticket E C, 7, Bureau des mariages.'],
    ['A000', '12', 'Ticket A, 0, guichet 12.'],
    ['042', '3', 'Ticket, 42, guichet 3.'],
    ['VIP', '3', 'Ticket V I P, guichet 3.'],
  ])('of %s to « %s » is « %s »', (number, counter, words) => {
    expect(sentence(number, counter, 'fr')).toBe(words);
  });

  it('names the counter in the language that it speaks', () => {
    expect(sentence('E042', 'Guichet 3', 'en')).toBe('Ticket E, 42, counter 3.');
    expect(sentence('E042', '3', 'zh')).toBe('E 42 号，请到 3 号窗口。');
    expect(sentence('E042', '3', 'ar')).toBe('التذكرة E، 42، الشباك 3.');
    expect(sentence('E042', '3', 'es')).toBe('Ticket E, 42, ventanilla 3.');
  });
});
