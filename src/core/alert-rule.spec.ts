import fc from 'fast-check';
import { key, raiseAlert } from '../../test/kit/ask';
import { momentAt, Scenario } from '../../test/kit/given';
import { PAIR } from '../../test/kit/sites';
import type { AlertCommand } from './alert';
import {
  type AlertAdvice,
  alertDecision,
  type AlertMemory,
  breachIn,
  type Sight,
  UNSEEN,
} from './alert-rule';
import { serviceId } from './ids';

const A = serviceId('a');
const TARGET = { withinS: 1200, share: 0.8 };

const sight = (over: Partial<Sight> = {}): Sight => ({
  open: true,
  waiting: 10,
  late: 0,
  toldS: 600,
  waitS: 600,
  coming: [],
  beforeClosing: 1,
  target: TARGET,
  ...over,
});

const calm = sight();
/** Told 15 min now, 25 min to whoever comes in 20 minutes. */
const rising = sight({
  toldS: 800,
  waitS: 900,
  coming: [
    { inS: 600, waitS: 1000 },
    { inS: 1200, waitS: 1500 },
  ],
});
const over = sight({ toldS: 1300, waitS: 1500 });

/** A site whose service is looked at every 15 s, and which obeys the rule. */
class Watched {
  readonly scenario = new Scenario(PAIR);
  private memory: AlertMemory = UNSEEN;

  look(seen: Sight, stepS = 15): void {
    this.scenario.now = momentAt(this.scenario.now.at + stepS * 1000);
    const { site, now } = this.scenario;
    const { advice, memory } = alertDecision(site, A, seen, now, this.memory);
    this.memory = memory;
    for (const one of advice) this.scenario.step(commandOf(one, seen));
  }

  looks(times: number, seen: Sight): this {
    for (let i = 0; i < times; i += 1) this.look(seen);
    return this;
  }

  get told(): unknown[] {
    return this.scenario.facts.flatMap(({ fact }) => {
      if (fact.type === 'alert-raised') return [fact.kind];
      if (fact.type === 'alert-measured') return [fact.of];
      return fact.type === 'alert-closed' ? [fact.outcome] : [];
    });
  }
}

function commandOf(advice: AlertAdvice, { toldS }: Sight): AlertCommand {
  if (advice.type === 'raise') {
    const { kind, breachInS, predictedS } = advice;
    return raiseAlert('a', { kind, breachInS, predictedS, waitS: toldS });
  }
  const { alert } = advice;
  if (advice.type === 'measure') {
    return { type: 'measure-alert', alert: alert.id, of: advice.of, waitS: toldS };
  }
  const { outcome, backAt } = advice;
  return { type: 'close-alert', alert: alert.id, outcome, backAt, waitS: toldS };
}

describe('when the breach comes', () => {
  it('is read between the points of the run: 10 min at 1000 s, 20 min at 1500 s', () => {
    expect(breachIn(rising)).toBe(840);
    expect(breachIn(over)).toBe(0);
    expect(breachIn(calm)).toBeNull();
    expect(breachIn(sight({ late: 0.3 }))).toBe(0);
    expect(breachIn(sight({ target: null, waitS: Infinity }))).toBeNull();
  });
});

describe('the rule of alerts', () => {
  it('raises one before the breach, the third time in a row that it is foreseen', () => {
    const watched = new Watched().looks(2, rising).looks(1, calm).looks(2, rising);
    expect(watched.told).toEqual([]);
    watched.looks(5, rising);
    expect(watched.told).toEqual(['wait-will-exceed']);
    expect([...watched.scenario.site.alerts.values()]).toMatchObject([{ breachInS: 840 }]);
  });

  it('counts refreshes that come on one another as one', () => {
    const watched = new Watched();
    for (let i = 0; i < 10; i += 1) watched.look(over, 1);
    expect(watched.told).toEqual([]);
  });

  it('notes the breach and, two calm minutes later, that the wait is back, and since when', () => {
    const watched = new Watched().looks(3, rising).looks(2, over).looks(1, calm);
    const since = watched.scenario.now.at;
    watched.looks(8, calm);
    expect(watched.told).toEqual(['wait-will-exceed', 'breach', 'breached-and-back']);
    expect([...watched.scenario.site.alerts.values()]).toMatchObject([{ backAt: since }]);
  });

  it('ends one whose breach never came', () => {
    const watched = new Watched().looks(3, rising).looks(9, calm);
    expect(watched.told).toEqual(['wait-will-exceed', 'back-under-target']);
  });

  it('notes what newcomers are told when somebody acts, and a quarter of an hour later', () => {
    const watched = new Watched().looks(3, rising);
    watched.scenario.step(key('c2', 'open'));
    watched.looks(70, sight({ toldS: 500, waitS: 550 }));
    expect(watched.told).toEqual(['wait-will-exceed', 'action', 'back-under-target', 'after']);
    expect([...watched.scenario.site.alerts.values()]).toMatchObject([
      { raisedWaitS: 800, actedWaitS: 500, afterWaitS: 500, backWaitS: 500 },
    ]);
  });

  it('raises none outside the hours, and ends with them', () => {
    const closed = { ...over, open: false };
    expect(new Watched().looks(10, closed).told).toEqual([]);
    expect(new Watched().looks(3, over).looks(1, closed).told).toEqual([
      'wait-exceeds',
      'service-closed',
    ]);
  });

  it('raises none where there is no objective, but for those who would not be received', () => {
    const free = sight({ target: null, waitS: 9_000 });
    expect(new Watched().looks(10, free).told).toEqual([]);
    const late = { ...free, beforeClosing: 0.2 };
    expect(new Watched().looks(3, late).looks(9, free).told).toEqual([
      'not-received-before-closing',
      'back-under-target',
    ]);
  });

  it('leaves a service alone for ten minutes, for thirty when a person closed the alert', () => {
    const again = new Watched().looks(3, over).looks(9, calm).looks(36, over);
    expect(again.told.filter((one) => one === 'wait-exceeds')).toHaveLength(1);
    expect(again.looks(8, over).told.filter((one) => one === 'wait-exceeds')).toHaveLength(2);
    const dismissed = new Watched().looks(3, over);
    const alert = [...dismissed.scenario.site.alerts.keys()][0] as never;
    const nothing = { backAt: null, waitS: null };
    dismissed.scenario.step({ type: 'close-alert', alert, outcome: 'dismissed', ...nothing });
    expect(dismissed.looks(118, over).told).toEqual(['wait-exceeds', 'dismissed']);
  });

  it('never raises more than five in an hour, however the waits jump about the target', () => {
    const near = fc.record({
      waitS: fc.integer({ min: 600, max: 1800 }),
      ahead: fc.integer({ min: 600, max: 1800 }),
      late: fc.constantFrom(0, 0, 0.1, 0.3),
      beforeClosing: fc.constantFrom(1, 0.6, 0.3),
      times: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(near, { minLength: 60, maxLength: 120 }), (episodes) => {
        const watched = new Watched();
        for (const { ahead, times, ...seen } of episodes) {
          watched.looks(times, sight({ ...seen, coming: [{ inS: 900, waitS: ahead }] }));
        }
        const raised = watched.scenario.facts.flatMap(({ fact, at }) =>
          fact.type === 'alert-raised' ? [at] : [],
        );
        for (const at of raised) {
          expect(raised.filter((one) => one >= at && one < at + 3_600_000).length).toBeLessThan(6);
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});
