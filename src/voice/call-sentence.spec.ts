import { callSentence } from './call-sentence';

describe('the sentence of a call', () => {
  it.each([
    ['E042', '3', 'Ticket E, 42, guichet 3.'],
    ['E042', 'Guichet 3', 'Ticket E, 42, guichet 3.'],
    ['E107', 'Accueil', 'Ticket E, 107, Accueil.'],
    ['EC007', 'Bureau des mariages', 'Ticket E C, 7, Bureau des mariages.'],
    ['A000', '12', 'Ticket A, 0, guichet 12.'],
    ['042', '3', 'Ticket, 42, guichet 3.'],
    ['VIP', '3', 'Ticket V I P, guichet 3.'],
  ])('of %s to « %s » is « %s »', (number, counter, said) => {
    expect(callSentence(number, counter, 'fr')).toBe(said);
  });

  it('names the counter in the language that it speaks', () => {
    expect(callSentence('E042', 'Guichet 3', 'en')).toBe('Ticket E, 42, counter 3.');
    expect(callSentence('E042', '3', 'zh')).toBe('E 42 号，请到 3 号窗口。');
    expect(callSentence('E042', '3', 'ar')).toBe('التذكرة E، 42، الشباك 3.');
    expect(callSentence('E042', '3', 'es')).toBe('Ticket E, 42, ventanilla 3.');
  });
});
