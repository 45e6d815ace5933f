import type { Medium } from './definition';
import { mediaKind, mediumFlaws } from './media';

const medium = (over: Partial<Medium>): Medium => ({
  kind: 'image',
  file: 'fete.png',
  seconds: 10,
  alt: { fr: 'La fête du quartier' },
  ...over,
});

describe('media of the lobby screen', () => {
  it.each(['a.png', 'A-1_b.jpeg', 'x.webp'])('may be the picture %s', (file) => {
    expect(mediaKind(file)).toBe('image');
    expect(mediumFlaws(medium({ file }))).toEqual([]);
  });

  it.each([
    '../a.png',
    'a/b.png',
    '.png',
    'a.svg',
    'a.png.html',
    'a..png',
    'a.PNG\0',
    '%2e%2e.png',
    '',
    `${'a'.repeat(101)}.png`,
  ])('may not be %j', (file) => {
    expect(mediaKind(file)).toBeNull();
    expect(mediumFlaws(medium({ file }))).toHaveLength(1);
  });

  it('are what they say they are, for a time that can be seen', () => {
    expect(mediumFlaws(medium({ kind: 'video', file: 'a.mp4' }))).toEqual([]);
    expect(mediumFlaws(medium({ kind: 'video' }))).toHaveLength(1);
    expect(mediumFlaws(medium({ seconds: 0 }))).toHaveLength(1);
    expect(mediumFlaws(medium({ seconds: Number.NaN }))).toHaveLength(1);
  });
});
