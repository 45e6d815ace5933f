import { textWidth } from './text-width';

describe('the width of a text without a browser', () => {
  it('is about that of its letters, by the size of the font', () => {
    expect(textWidth('Tickets', '13px sans-serif')).toBeCloseTo(7 * 0.6 * 13);
    expect(textWidth('Tickets', '600 26px sans-serif')).toBeCloseTo(7 * 0.6 * 26);
  });

  it('takes Chinese for wide, Cyrillic for as wide as Latin, and marks over letters for nothing', () => {
    expect(textWidth('取号数', '10px sans-serif')).toBe(30);
    expect(textWidth('Талон', '10px sans-serif')).toBeCloseTo(
      textWidth('Talon', '10px sans-serif'),
    );
    expect(textWidth('جدًا', '10px sans-serif')).toBeCloseTo(textWidth('جدا', '10px sans-serif'));
  });
});
