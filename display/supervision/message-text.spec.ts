import { LANGUAGES } from '../../src/core/languages';
import { composed, type Written } from './message-text';

const written = (some: Partial<Written>): Written => ({
  ...(Object.fromEntries(LANGUAGES.map((one) => [one, ''])) as Written),
  ...some,
});

describe('a message to the screens', () => {
  it('may be in French alone', () => {
    expect(composed(written({ fr: ' Fermeture à 16 h ', en: '', es: ' ' }))).toEqual({
      ok: true,
      text: { fr: 'Fermeture à 16 h' },
    });
  });

  it('may be in the three languages', () => {
    expect(composed(written({ fr: 'a', en: 'b', es: 'c' }))).toEqual({
      ok: true,
      text: { fr: 'a', en: 'b', es: 'c' },
    });
  });

  it('is refused with one translation only', () => {
    expect(composed(written({ fr: 'a', en: 'b', es: '' }))).toEqual({
      ok: false,
      why: 'one-translation',
    });
    expect(composed(written({ fr: 'a', en: '', es: 'c' }))).toEqual({
      ok: false,
      why: 'one-translation',
    });
  });

  it('may be in French, easy French and two others', () => {
    const texts = { fr: 'a', 'fr-x-falc': 'b', uk: 'c', ar: 'd' };
    expect(composed(written(texts))).toEqual({ ok: true, text: texts });
    expect(composed(written({ ...texts, ar: '' })).ok).toBe(false);
  });

  it('is refused without French', () => {
    expect(composed(written({ fr: ' ', en: 'b', es: 'c' }))).toEqual({
      ok: false,
      why: 'no-french',
    });
  });
});
