import type { SupervisionBoard } from '../../src/contract/boards';
import { alertsOf, reserveFor } from './alerts';
import { NOW, service } from './service.fixture';

const calm = service('a').intake;
const printer = (id: string, state: 'ok' | 'unknown' | 'near-end' | 'no-paper') => ({
  id,
  name: id,
  state,
  since: null,
});
const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();
const counter = (
  id: string,
  status: 'open' | 'paused' | 'closed',
  ...services: string[]
): SupervisionBoard['counters'][number] => ({
  id,
  name: id,
  place: { fr: '' },
  accessible: true,
  services,
  status,
  since: ago(0),
  reason: null,
  ticket: null,
  number: null,
  freeAt: null,
  asked: null,
});

describe('the alerts of a site', () => {
  it('are none while every line is within its target and every printer has paper', () => {
    const services = [service('a', { oldestAt: ago(20) }), service('b', { waiting: 0, open: 0 })];
    const printers = [printer('p', 'ok'), printer('q', 'unknown')];
    expect(alertsOf({ services, printers }, NOW)).toEqual([]);
  });

  it('name a wait beyond the target from the first second, with its minutes', () => {
    const late = service('a', { oldestAt: new Date(NOW - 1_201_000).toISOString() });
    const alerts = alertsOf({ services: [late], printers: [] }, NOW);
    expect(alerts).toEqual([{ kind: 'late', service: late, minutes: 20 }]);
    expect(alertsOf({ services: [{ ...late, targetS: null }], printers: [] }, NOW)).toEqual([]);
  });

  it('say that nobody can receive a line rather than that it is late', () => {
    const left = service('a', { open: 0, oldestAt: ago(60) });
    const [alert, ...more] = alertsOf({ services: [left], printers: [] }, NOW);
    expect([alert?.kind, more]).toEqual(['no-counter', []]);
  });

  it('tell who stopped an intake, or that its rule warns, but never both', () => {
    const kinds = (stoppedBy: 'rule' | 'person' | null, warning: number | null) =>
      alertsOf(
        { services: [service('a', { intake: { ...calm, stoppedBy, warning } })], printers: [] },
        NOW,
      ).map(({ kind }) => kind);
    expect(kinds('rule', 0.1)).toEqual(['rule']);
    expect(kinds('person', 0.1)).toEqual(['stopped']);
    expect(kinds(null, 0.1)).toEqual(['warning']);
  });

  it('come with the worst first, printers included', () => {
    const services = [
      service('a', { intake: { ...calm, warning: 0.4 } }),
      service('b', { oldestAt: ago(21) }),
      service('c', { open: 0 }),
    ];
    const kinds = alertsOf({ services, printers: [printer('p', 'near-end')] }, NOW);
    expect(kinds.map(({ kind }) => kind)).toEqual(['no-counter', 'late', 'printer', 'warning']);
  });
});

describe('the counter that could be opened for a line', () => {
  it('is closed, and serves it; a paused one has its agent elsewhere', () => {
    const counters = [
      counter('c1', 'open', 'a'),
      counter('c2', 'paused', 'a'),
      counter('c3', 'closed', 'b'),
      counter('c4', 'closed', 'b', 'a'),
    ];
    expect(reserveFor({ id: 'a' }, counters)?.id).toBe('c4');
    expect(reserveFor({ id: 'z' }, counters)).toBeNull();
  });
});
