import type { CallView, LobbyBoard, ServiceView } from '../../src/contract/boards';
import type { Wait } from '../../src/contract/wait';

/** The call of a number to a counter, some minutes after ten. */
export function called(number: string, counter: string, minute = 0, service = 'a'): CallView {
  const at = `2026-11-23T10:${String(minute).padStart(2, '0')}:00+01:00`;
  return { number, service, counter, counterName: counter, place: { fr: 'RDC' }, at, calls: 1 };
}

/** An open service where one waits so long. */
export function waited(id: string, wait: Wait): ServiceView {
  const intake: ServiceView['intake'] = {
    state: 'open',
    closesAt: null,
    reopens: null,
    message: null,
    outsideHours: false,
    stoppedBy: null,
    warning: null,
  };
  return { id, prefix: id.toUpperCase(), name: { fr: id }, intake, waiting: 1, wait, open: 1 };
}

/** A board with these services, some minutes after ten. */
export function boardAt(minute: number, services: ServiceView[] = []): LobbyBoard {
  return {
    protocol: 1,
    site: 'test',
    epoch: 'e',
    seq: minute,
    at: new Date(Date.parse('2026-11-23T09:00:00Z') + minute * 60_000).toISOString(),
    name: { fr: 'Mairie' },
    zone: 'Europe/Paris',
    day: '2026-11-23',
    demonstration: false,
    message: null,
    languages: ['fr', 'en', 'es'],
    calls: [],
    services,
    rooms: [],
  };
}
