import type { TicketCard } from '../../src/contract/ticket';
import { keptBy, timersOf, timerText, waitedS } from './person-time';

const ms = (text: string): number => Date.parse(`2025-11-24T${text}+01:00`);
const ticket = (more: Partial<TicketCard> = {}): TicketCard => ({
  id: 't1',
  number: 'E001',
  service: 'e',
  priority: 0,
  appointment: false,
  language: 'fr',
  status: 'called',
  aside: null,
  counter: 'c1',
  takenAt: '2025-11-24T10:00:00+01:00',
  queuedAt: '2025-11-24T10:00:00+01:00',
  calledAt: '2025-11-24T10:20:00+01:00',
  startedAt: null,
  servedS: 0,
  calls: 1,
  leg: 1,
  promise: { lowS: 600, expectedS: 900, highS: 1200 },
  offline: false,
  despite: null,
  ...more,
});

describe('the times of the person at the counter', () => {
  it('count the wait until the call, not until now', () => {
    expect(waitedS(ticket(), ms('10:50:00'))).toBe(1200);
  });

  it('keep a promise up to its upper bound, that bound included', () => {
    expect(keptBy(ticket(), 1200)).toBe('kept');
    expect(keptBy(ticket(), 1201)).toBe('slightly-over');
    expect(keptBy(ticket(), 1501)).toBe('over');
  });

  it('are judged by what was told, in whole steps of five minutes', () => {
    const promise = { lowS: 0, expectedS: 120, highS: 210 };
    expect(keptBy(ticket({ promise }), 300)).toBe('kept');
    expect(keptBy(ticket({ promise }), 301)).toBe('slightly-over');
  });

  it('compare nothing after a transfer, or when no time was told', () => {
    expect(keptBy(ticket({ leg: 2 }), 5000)).toBe('no-promise');
    expect(keptBy(ticket({ promise: { unknown: 'no-open-counter' } }), 5000)).toBe('no-promise');
  });

  it('go on with the service after a park', () => {
    const back = ticket({
      status: 'serving',
      startedAt: '2025-11-24T10:30:00+01:00',
      servedS: 100,
    });
    expect(timersOf(back, ms('10:31:00')).serviceS).toBe(160);
    expect(timersOf(ticket(), ms('10:21:00'))).toEqual({ sinceCallS: 60, serviceS: null });
  });

  it('never run backwards when the clocks disagree', () => {
    expect(timersOf(ticket(), ms('10:19:00')).sinceCallS).toBe(0);
  });

  it('read as a timer', () => {
    expect([timerText(7.9), timerText(247), timerText(3729)]).toEqual(['0:07', '4:07', '1:02:09']);
  });
});
