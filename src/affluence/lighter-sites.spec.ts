import { distanceM, lighterSites } from './lighter-sites';

/** The town halls of the 11th and the 12th arrondissement of Paris. */
const ELEVENTH = { latitude: 48.8591, longitude: 2.3797 };
const TWELFTH = { latitude: 48.8407, longitude: 2.3877 };
const MINUTE = 60;

describe('a lighter site near by', () => {
  it('is as far as the earth is round', () => {
    expect(distanceM(ELEVENTH, ELEVENTH)).toBe(0);
    expect(distanceM(ELEVENTH, TWELFTH)).toBeCloseTo(2129, -2);
    // A degree of a great circle: 6,371,009 × π ÷ 180.
    const equator = { latitude: 0, longitude: 0 };
    expect(distanceM(equator, { latitude: 0, longitude: 1 })).toBeCloseTo(111_195, -1);
  });

  it('is told when the way and its wait together are clearly shorter', () => {
    const here = { location: ELEVENTH, waitS: 100 * MINUTE };
    const [found] = lighterSites(here, [{ site: '12', location: TWELFTH, waitS: 10 * MINUTE }]);
    expect(found).toMatchObject({ site: '12', waitS: 600 });
    expect(found?.walkS).toBeCloseTo(2500, -2);
    expect(found?.savedS).toBe(6000 - 600 - (found?.walkS ?? 0));
  });

  it('is none when the way eats what is saved, or when little is saved', () => {
    const near = { latitude: ELEVENTH.latitude + 0.001, longitude: ELEVENTH.longitude };
    const other = (waitS: number, location = TWELFTH) => [{ site: 'b', location, waitS }];
    expect(lighterSites({ location: ELEVENTH, waitS: 40 * MINUTE }, other(0))).toEqual([]);
    expect(
      lighterSites({ location: ELEVENTH, waitS: 20 * MINUTE }, other(12 * MINUTE, near)),
    ).toEqual([]);
    expect(
      lighterSites({ location: ELEVENTH, waitS: 20 * MINUTE }, other(MINUTE, near)),
    ).toHaveLength(1);
  });

  it('comes first where one is received soonest, and counts a bicycle', () => {
    const here = { location: ELEVENTH, waitS: 90 * MINUTE };
    const others = [10, 5].map((minutes) => ({
      site: minutes,
      location: TWELFTH,
      waitS: minutes * MINUTE,
    }));
    expect(lighterSites(here, others).map(({ site }) => site)).toEqual([5, 10]);
    expect(lighterSites(here, others, 15)[0]?.walkS).toBeCloseTo(664, -2);
  });
});
