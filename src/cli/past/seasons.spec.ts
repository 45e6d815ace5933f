import { day } from '../../core/time';
import { mairie21 } from '../../operations/demonstration/mairie-21';
import { arrivalsOf } from '../demo/arrivals';
import { randomOf } from '../demo/random';
import { shiftsOf } from '../demo/shifts';
import { occasionOf } from './seasons';

const HALL = mairie21(day('2026-11-22'));

/** How many come on a day on average, over many chances. */
function comingOn(text: string): number {
  const seeds = Array.from({ length: 60 }, (_, n) => n);
  const crowds = seeds.map((seed) => occasionOf(HALL, day(text), randomOf(seed)).crowd);
  const [service] = HALL.services;
  return crowds.reduce((sum, crowd) => sum + (service ? crowd(service.id) : 0), 0) / seeds.length;
}

describe('A day of the past', () => {
  test('has fewer people in August than in September, and more on Monday than on Friday', () => {
    expect(comingOn('2026-08-26')).toBeLessThan(0.8 * comingOn('2026-09-23'));
    expect(comingOn('2026-09-21')).toBeGreaterThan(1.1 * comingOn('2026-09-25'));
  });

  test('has more people the day after a public holiday', () => {
    // 11 November 2026 is a Wednesday.
    expect(comingOn('2026-11-12')).toBeGreaterThan(1.08 * comingOn('2026-11-19'));
  });

  test('is empty on a Sunday and on a public holiday', () => {
    for (const text of ['2026-11-15', '2026-11-11']) {
      const occasion = occasionOf(HALL, day(text), randomOf(1));
      expect(arrivalsOf(HALL, day(text), randomOf(1), occasion)).toEqual([]);
      expect(shiftsOf(HALL, day(text), randomOf(1), occasion)).toEqual([]);
    }
  });

  test('never leaves a service without anybody all day', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const occasion = occasionOf(HALL, day('2026-11-16'), randomOf(seed));
      const there = shiftsOf(HALL, day('2026-11-16'), randomOf(seed), occasion);
      const skills = HALL.counters
        .filter(({ id }) => there.some(({ counter }) => counter === id))
        .flatMap((counter) => counter.skills.flat());
      for (const { id } of HALL.services) expect(skills).toContain(id);
    }
  });

  test('is another for another chance, and the same for the same', () => {
    const at = (seed: number) => {
      const { crowd, away } = occasionOf(HALL, day('2026-11-16'), randomOf(seed));
      return [HALL.services.map(({ id }) => crowd(id)), [...away]];
    };
    expect(at(1)).toEqual(at(1));
    expect(at(1)).not.toEqual(at(2));
  });
});
