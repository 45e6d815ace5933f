import { counterId, ticketId } from '../core/ids';
import type { Leg } from './leg';
import { CIVIL, Morning, NINE, PASSPORTS } from './record.fixture';
import { WHOLE_SITE } from './slot';

const legsOf = (morning: Morning): Leg[] => [...morning.legs.values()];

describe('The record of a visit', () => {
  it('given a wait across two quarter-hours, spreads its seconds over them', () => {
    const morning = new Morning();
    morning.minutes(10);
    morning.take();
    morning.press('c1', 'open');
    morning.minutes(10);
    morning.press('c1', 'next');
    expect(morning.slot(CIVIL, 0).waitingS).toBe(300);
    expect(morning.slot(CIVIL, 15).waitingS).toBe(300);
    expect(morning.slot(CIVIL, 15).called).toBe(1);
  });

  it('counts a ticket of a kiosk that was cut off where it was taken, and no promise', () => {
    const morning = new Morning();
    morning.press('c1', 'open');
    morning.minutes(20);
    morning.takeLate(15);
    morning.press('c1', 'next');
    expect(morning.slot(CIVIL, 0)).toMatchObject({ taken: 1, waitSumS: 900, waitingS: 600 });
    expect(morning.slot(CIVIL, 15)).toMatchObject({ waitingS: 300, called: 1 });
    expect(legsOf(morning)).toMatchObject([{ takenAt: NINE + 300_000, unknown: 'offline' }]);
    const told = morning.deltas.flatMap(({ figures }) => Object.keys(figures.promises ?? {}));
    expect(told).toEqual([]);
  });

  it('judges a wait where it began, by the objective in force and by the promise', () => {
    const morning = new Morning();
    morning.take();
    morning.take();
    morning.press('c1', 'open');
    morning.minutes(10);
    morning.press('c1', 'next');
    morning.press('c1', 'arrived');
    morning.minutes(10);
    morning.press('c1', 'next');
    expect(morning.slot(CIVIL, 0)).toMatchObject({
      taken: 2,
      judged: 2,
      withinTarget: 1,
      promised: 2,
      kept: 1,
      waitSumS: 1800,
    });
  });

  it('does not judge a service without objective, nor a blank promise', () => {
    const morning = new Morning();
    morning.take(PASSPORTS, { unknown: 'too-few-measures' });
    morning.press('c2', 'open');
    morning.press('c2', 'next');
    const { judged = 0, promised = 0, waits } = morning.slot(PASSPORTS, 0);
    expect([judged, promised, waits]).toEqual([0, 0, { '-1': 1 }]);
  });

  it('judges a promise once, not again after a return', () => {
    const morning = new Morning();
    morning.take();
    morning.press('c1', 'open');
    morning.press('c1', 'next');
    morning.press('c1', 'absent');
    morning.minutes(1);
    morning.ask({ type: 'come-back', ticket: ticketId('t3') });
    morning.press('c1', 'next');
    expect(morning.slot(CIVIL, 0)).toMatchObject({ called: 2, absent: 1, joined: 1, promised: 1 });
  });

  it('measures a service from the arrival, and keeps it where it began', () => {
    const morning = new Morning();
    morning.take();
    morning.press('c1', 'open');
    morning.press('c1', 'next');
    morning.minutes(1);
    morning.press('c1', 'arrived');
    morning.minutes(20);
    morning.finish('c1');
    expect(morning.slot(CIVIL, 0).serviceSumS).toBe(1200);
    expect(morning.slot(CIVIL, 15).finished).toBe(1);
    expect(legsOf(morning)).toMatchObject([{ status: 'finished', serviceS: 1200 }]);
  });

  it('learns no duration from a measure that the agent called wrong', () => {
    const morning = new Morning();
    morning.take();
    morning.press('c1', 'open');
    morning.press('c1', 'next');
    morning.minutes(5);
    morning.finish('c1', true);
    expect(morning.slot(CIVIL, 0)).toMatchObject({ finished: 1 });
    expect(morning.slot(CIVIL, 0).services).toBeUndefined();
    expect(legsOf(morning)).toMatchObject([{ serviceS: null, inaccurate: true }]);
  });

  it('counts a counter for each service that it serves, and once for the site', () => {
    const morning = new Morning();
    morning.press('c2', 'open');
    morning.minutes(5);
    morning.ask({ type: 'pause', counter: counterId('c2'), reason: '' });
    const slots = [CIVIL, PASSPORTS, WHOLE_SITE] as const;
    expect(slots.map((service) => morning.slot(service, 0).openS)).toEqual([300, 300, 300]);
  });

  it('counts the forgotten where they began to wait, not when the day was closed', () => {
    const morning = new Morning();
    morning.take();
    morning.minutes(600);
    morning.end();
    expect(morning.slot(CIVIL, 0)).toMatchObject({ taken: 1, closed: 1 });
    expect(legsOf(morning)).toMatchObject([{ status: 'closed', endedAt: NINE + 36_000_000 }]);
  });
});

describe('The record of a transfer', () => {
  const transferred = (): Morning => {
    const morning = new Morning();
    morning.take();
    morning.press('c1', 'open');
    morning.press('c1', 'next');
    morning.minutes(3);
    morning.ask({ type: 'transfer', counter: counterId('c1'), service: PASSPORTS });
    return morning;
  };

  it('ends a leg and opens the next one, which has not been called', () => {
    expect(legsOf(transferred())).toMatchObject([
      { leg: 1, service: CIVIL, status: 'transferred', counter: 'c1', calls: 1 },
      { leg: 2, service: PASSPORTS, status: 'waiting', counter: null, calls: 0, calledAt: null },
    ]);
  });

  it('once undone, gives the first leg back and says that the second never was', () => {
    const morning = transferred();
    morning.press('c1', 'undo');
    expect(legsOf(morning)).toMatchObject([
      { leg: 1, status: 'called', counter: 'c1', endedAt: null },
      { leg: 2, status: 'undone' },
    ]);
    expect(morning.slot(PASSPORTS, 0).joined).toBe(0);
  });
});
