import { composed } from './message-text';

describe('a message to the screens', () => {
  it('may be in French alone', () => {
    expect(composed({ fr: ' Fermeture à 16 h ', en: '', es: ' ' })).toEqual({
      ok: true,
      text: { fr: 'Fermeture à 16 h' },
    });
  });

  it('may be in the three languages', () => {
    expect(composed({ fr: 'a', en: 'b', es: 'c' })).toEqual({
      ok: true,
      text: { fr: 'a', en: 'b', es: 'c' },
    });
  });

  it('is refused with one translation only', () => {
    expect(composed({ fr: 'a', en: 'b', es: '' })).toEqual({ ok: false, why: 'one-translation' });
    expect(composed({ fr: 'a', en: '', es: 'c' })).toEqual({ ok: false, why: 'one-translation' });
  });

  it('is refused without French', () => {
    expect(composed({ fr: ' ', en: 'b', es: 'c' })).toEqual({ ok: false, why: 'no-french' });
  });
});
