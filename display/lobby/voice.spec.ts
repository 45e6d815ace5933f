import { loudnessOf, voiceLanguages } from './voice';

describe('what the address asks of the voice', () => {
  it.each([
    [null, ['fr']],
    ['', ['fr']],
    ['off', []],
    ['en,fr,es', ['fr', 'en', 'es']],
    ['tlh', []],
  ])('voice=%s: %j', (parameter, languages) => {
    expect(voiceLanguages(parameter)).toEqual(languages);
  });

  it.each([
    [null, 1],
    ['0', 0],
    ['40', 0.4],
    ['900', 1],
    ['loud', 1],
  ])('volume=%s: %d', (parameter, loudness) => {
    expect(loudnessOf(parameter)).toBe(loudness);
  });
});
