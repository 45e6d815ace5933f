import { clockText, language, minuteText, reopensText, speak, text, waitText } from './languages';
import { intlTag, typeset } from '../../src/words/words';
import { common } from './messages/everywhere';

/** A page has a document; these words need only its language. */
const html = { lang: '', dir: '' };
Object.assign(globalThis, { document: { documentElement: html } });

const NBSP = '\u00a0';
const plainSpaces = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');
const wait = (low: number, high: number): string =>
  plainSpaces(waitText({ lowS: low * 60, expectedS: ((low + high) / 2) * 60, highS: high * 60 }));

beforeEach(() => speak([common]));

describe('waits in words', () => {
  it.each([
    [0, 0, 'moins de 5 min'],
    [1, 4, 'moins de 5 min'],
    [2, 8, 'moins de 10 min'],
    [11, 14, '10 à 15 min'],
    [10, 10, 'environ 10 min'],
    [26, 31, '25 à 40 min'],
    [28, 30, '25 à 30 min'],
    [48, 66, '40 min à 1 h 10'],
    [60, 61, '1 h à 1 h 10'],
  ])('from %d to %d minutes are « %s »: rounded outward', (low, high, said) => {
    expect(wait(low, high)).toBe(said);
  });

  it('are never 0 when they are not known', () => {
    expect(waitText({ unknown: 'too-few-measures' })).toBe('Attente en cours de calcul');
  });

  it('do not break between the figure and its unit', () => {
    expect(waitText({ lowS: 700, expectedS: 800, highS: 900 })).toContain(`15${NBSP}min`);
  });
});

it('numbers have the digits 0–9 of tickets, in Arabic too', () => {
  const numbering = (tag: string) => new Intl.NumberFormat(tag).resolvedOptions();
  expect(numbering(intlTag('ar'))).toMatchObject({
    locale: 'ar-u-nu-latn',
    numberingSystem: 'latn',
  });
  expect(intlTag('uk')).toBe('uk');
});

describe('times in words', () => {
  it('are on 24 hours, as French writes them', () => {
    expect(plainSpaces(minuteText(870))).toBe('14 h 30');
    expect(plainSpaces(minuteText(840))).toBe('14 h');
    expect(plainSpaces(minuteText(545))).toBe('9 h 05');
  });

  it('are on the clock of the site, wherever the device is', async () => {
    expect(plainSpaces(clockText('2026-11-23T09:05:00Z', 'Europe/Paris'))).toBe('10 h 05');
    await language.choose('en');
    expect(clockText('2026-11-23T23:05:00Z', 'Europe/Paris')).toBe('00:05');
  });

  it('say when a service opens again', () => {
    const at = (day: string): string =>
      plainSpaces(reopensText({ day, minute: 840 }, '2026-11-23'));
    expect(at('2026-11-23')).toBe('à 14 h');
    expect(at('2026-11-24')).toBe('demain à 14 h');
    expect(at('2026-11-26')).toBe('jeudi à 14 h');
    expect(at('2026-12-03')).toBe('jeudi 3 décembre à 14 h');
  });
});

describe('texts of the site', () => {
  it('are in the language of the page, else in French', async () => {
    await language.choose('en');
    expect(text({ fr: 'Logement', en: 'Housing' })).toBe('Housing');
    expect(text({ fr: 'Logement' })).toBe('Logement');
  });

  it('get French spaces', () => {
    expect(typeset('« Quoi ? »', 'fr')).toBe('«\u202fQuoi\u202f?\u202f»');
    expect(typeset('What ?', 'en')).toBe('What ?');
  });

  it('tell the browser which language it is', async () => {
    await language.choose('es-MX');
    expect(html.lang).toBe('es');
  });
});
