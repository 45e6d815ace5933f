import { turns, versions } from './turns';

describe('the turns of the languages', () => {
  it('give French every second one', () => {
    expect(turns(['fr', 'en', 'es', 'ar'])).toEqual(['fr', 'en', 'fr', 'es', 'fr', 'ar']);
    expect(turns(['fr'])).toEqual(['fr']);
  });

  it('never say a text in French and just one other language', () => {
    const languages = ['fr', 'en', 'es'] as const;
    const spoken = (texts: { fr: string; en?: string; es?: string }) =>
      versions(texts, languages).map(({ lang }) => lang);
    expect(spoken({ fr: 'Fermé', en: 'Closed' })).toEqual(['fr']);
    expect(spoken({ fr: 'Fermé', en: 'Closed', es: 'Cerrado' })).toEqual(['fr', 'en', 'es']);
  });
});
