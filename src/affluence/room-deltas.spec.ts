import * as fc from 'fast-check';
import { room } from '../../test/kit/sites';
import { correct, count } from '../../test/kit/ask';
import type { Command } from '../core/commands';
import { Morning } from './record.fixture';
import { SLOT_S, WHOLE_SITE } from './slot';
import { sumDeltas } from './slot-sum';

/** A morning in a hall where 10 persons may be by the law and 9 as the site wants, and in a pool. */
class RoomMorning extends Morning {
  constructor() {
    super();
    const { definition } = this.site;
    this.ask({
      type: 'configure',
      definition: { ...definition, rooms: [room('hall', 10), room('pool', 60)] },
    });
  }

  does(...commands: readonly Command[]): this {
    for (const command of commands) expect(this.ask(command)).toBe(true);
    return this;
  }

  after(minutes: number): this {
    this.minutes(minutes);
    return this;
  }

  /** A term of a room in the quarter-hour so many minutes after nine. */
  term(name: string, minutes: number, of = 'hall'): number {
    return this.slot(WHOLE_SITE, minutes).terms?.[`room=${of}/${name}`] ?? 0;
  }

  sum(name: string, of = 'hall'): number {
    return this.deltas.reduce((sum, { figures }) => {
      return sum + (figures.terms?.[`room=${of}/${name}`] ?? 0);
    }, 0);
  }
}

describe('the record of a room', () => {
  it('counts who came and went at the quarter-hour in which they did', () => {
    const morning = new RoomMorning()
      .does(count('hall', 4))
      .after(16)
      .does(count('hall', 1, 2));
    expect([morning.term('entered', 0), morning.term('left', 0)]).toEqual([4, 0]);
    expect([morning.term('entered', 15), morning.term('left', 15)]).toEqual([1, 2]);
  });

  it('spreads a stretch over the quarter-hours that it lasted, once it has ended', () => {
    const morning = new RoomMorning().does(count('hall', 4)).after(20);
    expect(morning.sum('personS')).toBe(0);
    morning
      .does(count('hall', 0, 4))
      .after(60)
      .end();
    expect([morning.term('personS', 0), morning.term('personS', 15)]).toEqual([
      4 * SLOT_S,
      4 * 300,
    ]);
    expect([morning.sum('personS'), morning.sum('countedS')]).toEqual([4 * 1_200, 80 * 60]);
  });

  it('tells the seconds from 80 and 95 % on, and above each limit', () => {
    // The operating limit of the hall is 9: near from 7.2 on, full from 8.55 on.
    const morning = new RoomMorning();
    for (const persons of [7, 8, 9, 10, 11]) {
      const inside = morning.site.occupancy.values().next().value?.inside ?? 0;
      morning.does(count('hall', persons - inside)).after(1);
    }
    morning.does(count('hall', 0, 11)).end();
    const names = ['over80S', 'over95S', 'overOperatingS', 'overLegalS'];
    expect(names.map((name) => morning.sum(name))).toEqual([240, 180, 120, 60]);
  });

  it('judges by the limits that were in force', () => {
    const morning = new RoomMorning().does(count('hall', 6)).after(10);
    const { definition } = morning.site;
    morning.does({ type: 'configure', definition: { ...definition, rooms: [room('hall', 5)] } });
    morning
      .after(5)
      .does(count('hall', 0, 6))
      .end();
    expect([morning.sum('overLegalS'), morning.sum('personS')]).toEqual([300, 6 * 900]);
  });

  it('keeps who left an empty room, and what was corrected by hand', () => {
    const morning = new RoomMorning().does(count('hall', 2), count('hall', 0, 5), count('hall', 8));
    morning.after(5).does(correct('hall', 6)).after(5).end();
    expect(morning.sum('clamped')).toBe(3);
    expect(morning.sum('corrected')).toBe(2);
    expect(morning.sum('personS')).toBe(8 * 300 + 6 * 300);
    expect(morning.sum('drift')).toBe(3);
  });

  it('keeps rooms apart, and adds nothing to the services', () => {
    const morning = new RoomMorning().does(count('hall', 2), count('pool', 30)).after(10);
    morning.end();
    expect([morning.sum('personS'), morning.sum('personS', 'pool')]).toEqual([1_200, 18_000]);
    expect(sumDeltas(morning.deltas).map(({ service }) => service)).toEqual([WHOLE_SITE]);
  });
});

const step = fc.record({ entered: fc.nat(6), left: fc.nat(6), waitMs: fc.nat(1_500_000) });

it('after any day whatever, the person-seconds are the integral of who was inside', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      const morning = new RoomMorning();
      let [inside, expected, over] = [0, 0, 0];
      for (const { entered, left, waitMs } of steps) {
        morning.does(count('hall', entered, left));
        inside = Math.max(0, inside + entered - left);
        expected += (inside * waitMs) / 1_000;
        over += inside > 10 ? waitMs / 1_000 : 0;
        morning.at += waitMs;
      }
      morning.end();
      expect(morning.sum('personS')).toBeCloseTo(expected, 0);
      expect(morning.sum('overLegalS')).toBeCloseTo(over, 0);
      const sums = sumDeltas(morning.deltas).flatMap(({ figures }) =>
        Object.values(figures.terms ?? {}),
      );
      expect(sums.filter((value) => value < 0)).toEqual([]);
    }),
    { numRuns: 100, seed: 20_250_304 },
  );
});
