import { coverOf, neededIn, type StaffedSlot } from './cover';

/** Six people in a quarter-hour, ten minutes each: four counters busy on average. */
const slot = (over: Partial<StaffedSlot> = {}): StaffedSlot => ({
  arrivals: 6,
  openS: 6 * 900,
  serviceS: 600,
  target: { withinS: 600, share: 0.8 },
  ...over,
});

describe('Counters open against counters needed (I-33)', () => {
  it('by hand: a load of 4 needs 5 counters for 80 % within 10 min', () => {
    // C(5, 4) = 0.554; P(W ≤ 10 min) = 1 − 0.554 e^−1 = 0.796; C(6, 4) = 0.285.
    expect(neededIn(slot())).toBe(6);
    expect(neededIn(slot({ target: { withinS: 600, share: 0.79 } }))).toBe(5);
  });

  it('counts the quarter-hours covered, and the hours of counters missing in the others', () => {
    const cover = coverOf([slot(), slot({ openS: 5.95 * 900 }), slot({ openS: 4 * 900 })]);
    expect(cover).toEqual({ slots: 3, covered: 2, missingHours: 0.5 });
  });

  it('judges no quarter-hour in which nobody came, without a mean or without an objective', () => {
    const blind = [slot({ arrivals: 0 }), slot({ serviceS: null }), slot({ target: null })];
    expect(coverOf(blind)).toEqual({ slots: 0, covered: 0, missingHours: 0 });
  });
});
