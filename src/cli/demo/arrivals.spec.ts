import { counter, service, site } from '../../../test/kit/sites';
import { day } from '../../core/time';
import { arrivalsOf, capacityOf, dayShape } from './arrivals';
import { randomOf } from './random';

const WEDNESDAY = day('2026-03-11');
const HALL = site([service('A'), service('B')], [counter('c1', 'a'), counter('c2', 'a', 'b')]);
const coming = (seed: number) => arrivalsOf(HALL, WEDNESDAY, randomOf(seed));

describe('Those who come to a town hall', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(coming(7)).toEqual(coming(7));
    expect(coming(7)).not.toEqual(coming(8));
  });

  test('come in order, while the doors are open', () => {
    const minutes = coming(1).map(({ minute }) => minute);
    expect(minutes.length).toBeGreaterThan(50);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(510);
    expect(Math.max(...minutes)).toBeLessThan(1020);
  });

  test('are most in the morning, then in the afternoon, and fewer at noon', () => {
    expect(dayShape(615)).toBeGreaterThan(dayShape(900));
    expect(dayShape(900)).toBeGreaterThan(2 * dayShape(765));
  });

  test('are fewer than the counters can receive, and not many fewer', () => {
    const days = Array.from({ length: 40 }, (_, n) => coming(n).length);
    const mean = days.reduce((sum, one) => sum + one, 0) / days.length;
    const most = 510 * HALL.services.reduce((sum, one) => sum + capacityOf(HALL, one), 0);
    expect(mean / most).toBeGreaterThan(0.6);
    expect(mean / most).toBeLessThan(0.85);
  });

  test('have an appointment where nobody is received without one', () => {
    const booked = service('A', { walkIn: false, appointments: true });
    const all = arrivalsOf(site([booked], HALL.counters), WEDNESDAY, randomOf(1));
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(({ appointment }) => appointment)).toBe(true);
  });

  test('come on a day of closure too, for a demonstration', () => {
    expect(arrivalsOf(HALL, day('2026-03-15'), randomOf(1)).length).toBeGreaterThan(50);
  });
});
