import { instant } from './time';
import { trendOf } from './wait-trend';

const NOW = instant(10_000_000);
const line = (count: number, everyS: number, waitAt: (s: number) => number) =>
  Array.from({ length: count }, (_, i) => {
    const ago = (count - 1 - i) * everyS;
    return { at: instant(NOW - ago * 1000), waitS: waitAt(-ago) };
  });

describe('the trend of a wait', () => {
  it('goes on as the last ten minutes went', () => {
    const rising = line(40, 15, (s) => 600 + s / 2);
    expect(trendOf(rising, NOW).map(({ inS, waitS }) => [inS, Math.round(waitS)])).toEqual([
      [600, 900],
      [1200, 1200],
      [1800, 1500],
    ]);
  });

  it('is none before there is enough of it, and never below nothing', () => {
    expect(trendOf([], NOW)).toEqual([]);
    expect(
      trendOf(
        line(7, 60, () => 600),
        NOW,
      ),
    ).toEqual([]);
    expect(
      trendOf(
        line(10, 15, () => 600),
        NOW,
      ),
    ).toEqual([]);
    expect(
      trendOf(
        line(20, 15, (s) => 100 - s),
        NOW,
      ).map(({ waitS }) => waitS),
    ).toEqual([0, 0, 0]);
  });
});
