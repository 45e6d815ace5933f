import fc from 'fast-check';
import { addDays, weekdayOf } from '../core/time';
import { DaySpread } from './day-spread';
import { momentOf, WEDNESDAY } from './outlook.fixture';
import { Presence } from './presence';

/** Lives days one after the other; `open`: whether the counter is, from 9 h to 12 h. */
function lived(days: number, open: (n: number) => boolean): Presence {
  const presence = new Presence();
  for (let n = 0; n < days; n += 1) {
    const date = addDays(WEDNESDAY, n);
    if (open(n)) {
      presence.opened(momentOf(date, 540));
      presence.stopped(momentOf(date, 720));
    }
    presence.endDay(date);
  }
  return presence;
}

describe('when a counter is usually open', () => {
  it('given a counter open every morning: is in the morning, and not before or after', () => {
    const presence = lived(10, () => true);
    expect(presence.share(1, 18)).toBeCloseTo(1);
    expect(presence.share(1, 17)).toBe(0);
    expect(presence.share(1, 24)).toBe(0);
  });

  it('given one open on Wednesdays only: learns it within three weeks', () => {
    const presence = lived(21, (n) => n % 7 === 0);
    expect(presence.share(3, 18)).toBeGreaterThan(0.5);
    expect(presence.share(4, 18)).toBeLessThan(0.2);
  });

  it('given a short pause: is open all the same; given a long one: is not', () => {
    const presence = new Presence();
    presence.opened(momentOf(WEDNESDAY, 540));
    presence.stopped(momentOf(WEDNESDAY, 550));
    presence.opened(momentOf(WEDNESDAY, 560));
    presence.stopped(momentOf(WEDNESDAY, 600));
    presence.opened(momentOf(WEDNESDAY, 625));
    presence.stopped(momentOf(WEDNESDAY, 660));
    presence.endDay(WEDNESDAY);
    expect([18, 19, 20, 21].map((half) => presence.share(3, half) > 0.5)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('given somebody who forgot to close: was there until what they did last', () => {
    const presence = new Presence();
    presence.opened(momentOf(WEDNESDAY, 540));
    presence.opened(momentOf(WEDNESDAY, 630));
    presence.endDay(WEDNESDAY);
    expect(presence.share(3, 20)).toBeGreaterThan(0.5);
    expect(presence.share(3, 21)).toBe(0);
  });

  it('given a day on which the site received nobody: that day teaches nothing', () => {
    const presence = new Presence();
    presence.opened(momentOf(WEDNESDAY, 540));
    const thursday = addDays(WEDNESDAY, 1);
    presence.endDay(thursday);
    expect(presence.share(weekdayOf(thursday), 18)).toBe(0);
    expect(presence.daysSeen).toBe(1);
  });

  it('property: is a share whatever happens, and the same after a restart', () => {
    const step = fc.record({
      act: fc.constantFrom('opened', 'stopped', 'endDay'),
      day: fc.integer({ min: 0, max: 20 }),
      minute: fc.integer({ min: 0, max: 1439 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(59), (steps, cut) => {
        let presence = new Presence();
        const plain = new Presence();
        steps.forEach(({ act, day, minute }, i) => {
          const moment = momentOf(addDays(WEDNESDAY, day), minute);
          for (const one of [presence, plain]) {
            if (act === 'endDay') one.endDay(moment.day);
            else one[act](moment);
          }
          if (i !== cut) return;
          const restored = new Presence();
          restored.restore(JSON.parse(JSON.stringify(presence.save())));
          presence = restored;
        });
        expect(presence.save()).toEqual(plain.save());
        for (let half = 0; half < 48; half += 1) {
          const share = presence.share(3, half);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('how much days differ', () => {
  it('given days as alike as chance makes them: little; given a day half as busy: much', () => {
    const alike = new DaySpread();
    const apart = new DaySpread();
    for (let n = 0; n < 60; n += 1) {
      alike.learn(n % 2 === 0 ? 390 : 410, 400);
      apart.learn(n % 2 === 0 ? 200 : 600, 400);
    }
    expect(alike.sigma).toBeLessThan(0.1);
    expect(apart.sigma).toBeGreaterThan(0.35);
    expect(new DaySpread().sigma).toBeCloseTo(0.15, 2);
  });

  it('given a day of which nobody was expected: learns nothing', () => {
    const spread = new DaySpread();
    spread.learn(50, 0);
    expect(spread.save()).toEqual(new DaySpread().save());
  });
});
