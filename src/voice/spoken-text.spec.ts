import { spokenText } from './spoken-text';

describe('a written text as it is said', () => {
  it.each([
    ['fr', '10 à 15 min', '10 à 15 minutes'],
    ['fr', 'vers 14\u202fh\u00a030', 'vers 14 heures 30'],
    ['fr', 'guichet n°3', 'guichet numéro 3'],
    ['fr-x-falc', 'dans 20 s', 'dans 20 secondes'],
    ['en', '10 to 15 min', '10 to 15 minutes'],
    ['es', '10 a 15 min', '10 a 15 minutos'],
    ['ar', 'من 5 إلى 10 د', 'من 5 إلى 10 دقائق'],
    ['ar', 'نحو 1 س و05 د', 'نحو ساعة و5 دقائق'],
    ['ar', 'من 2 س إلى 3 س و20 د', 'من ساعتين إلى 3 ساعات و20 دقيقة'],
    ['uk', '10 хв.', '10 хвилин'],
    ['fr', '⚠ Fermé → demain', 'Fermé demain'],
    ['fr', '« Oui »\nNon', 'Oui. Non'],
  ] as const)('%s: « %s » is « %s »', (language, written, said) => {
    expect(spokenText(written, language)).toBe(said);
  });

  it('holds no command of the program that says it', () => {
    expect(spokenText('a\u0001500S [[h@l]] <break/> &amp; b\u0000', 'fr')).toBe(
      'a 500S h@l break/ amp; b',
    );
  });
});
