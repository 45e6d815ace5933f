import type {
  CounterDefinition,
  HoursRule,
  RoomDefinition,
  ServiceDefinition,
  SiteDefinition,
} from '../../src/core/definition';
import { counterId, roomId, serviceId, siteId } from '../../src/core/ids';

/** Monday to Friday, 8 h 30 to 17 h. */
export const WEEK: HoursRule = { days: [1, 2, 3, 4, 5], kind: 'open', from: 510, to: 1020 };

/** A walk-in service named after its prefix: `service('A')` has the id `a`. */
export function service(prefix: string, over: Partial<ServiceDefinition> = {}): ServiceDefinition {
  return {
    id: serviceId(prefix.toLowerCase()),
    prefix,
    name: { fr: `Service ${prefix}` },
    place: { fr: 'Rez-de-chaussée' },
    walkIn: true,
    appointments: false,
    hours: [WEEK],
    objectives: [],
    acts: [{ id: 'copy', name: { fr: 'Copie' } }],
    priorServiceS: 300,
    ...over,
  };
}

/** A counter with groups of services in order of preference: `counter('c1', 'ab', 'c')`. */
export function counter(id: string, ...groups: string[]): CounterDefinition {
  return {
    id: counterId(id),
    name: id,
    place: { fr: 'Rez-de-chaussée' },
    accessible: true,
    skills: groups.map((group) => group.split('').map(serviceId)),
  };
}

/** A room where at most so many persons may be; the site wants one in six fewer. */
export function room(id: string, legalLimit: number): RoomDefinition {
  const operatingLimit = Math.ceil((legalLimit * 5) / 6);
  return { id: roomId(id), name: { fr: id }, kind: 'erp', legalLimit, operatingLimit };
}

/** A site that accepts people until 17 h, Monday to Friday; a day is 1,440 minutes of UTC. */
export function site(
  services: readonly ServiceDefinition[],
  counters: readonly CounterDefinition[],
  over: Partial<SiteDefinition> = {},
): SiteDefinition {
  return {
    id: siteId('test'),
    name: { fr: 'Mairie' },
    zone: 'UTC',
    services,
    counters,
    exceptions: [],
    holidays: [],
    outsideHours: 'refuse',
    overtakingBound: 3,
    recallLimit: 3,
    origin: 'configured',
    ...over,
  };
}

/** One service, one counter. */
export const SMALL = site([service('A')], [counter('c1', 'a')]);
/** One service, two counters. */
export const PAIR = site([service('A')], [counter('c1', 'a'), counter('c2', 'a')]);
/** N: the first counter receives A only, the second one A and B. */
export const N_MODEL = site(
  [service('A'), service('B')],
  [counter('c1', 'a'), counter('c2', 'ab')],
);
/** W: two specialists' counters share the service in the middle. */
export const W_MODEL = site(
  [service('A'), service('B'), service('C')],
  [counter('c1', 'ab'), counter('c2', 'bc')],
);
/** Three services; the second counter prefers B, then A and C alike; the third takes all alike. */
export const PREFERENCES = site(
  [service('A'), service('B'), service('C')],
  [counter('c1', 'a'), counter('c2', 'b', 'ac'), counter('c3', 'abc')],
);
