import { counterOf, serviceOf } from '../core/definition';
import type { Fact } from '../core/facts';
import type { ServiceId } from '../core/ids';
import type { Ticket } from '../core/site';
import type { Instant } from '../core/time';
import type { Found } from './found';
import { visitOf } from './found';
import { histogramOf } from './histogram';
import { isFirstWait, ledgerEntry, waitedS } from './ledger-entry';
import { objectiveOn } from './objective';
import { secondsOf, slotOf, spread } from './quarters';
import { type SlotDelta, type SlotFigures, WHOLE_SITE } from './slot';
import { accessibleTerms, termDeltas } from './terms/term-deltas';

/** What each fact about a ticket counts as, in the service of the ticket. */
const COUNTED: { readonly [T in Fact['type']]?: keyof SlotFigures } = {
  'ticket-called': 'called',
  'ticket-missed': 'absent',
  'ticket-returned': 'joined',
  'ticket-requeued': 'joined',
  'ticket-finished': 'finished',
  'ticket-left': 'left',
  'ticket-closed': 'closed',
};

const delta = (
  service: SlotDelta['service'],
  at: Instant,
  figures: Partial<SlotFigures>,
): SlotDelta => ({ service, startsAt: slotOf(at), figures });

function counts({ fact, ticket, at }: Found): SlotDelta[] {
  if (fact.type === 'ticket-taken') return [delta(fact.service, fact.takenAt ?? at, { taken: 1 })];
  if (fact.type === 'ticket-transferred') return [delta(fact.service, at, { joined: 1 })];
  const counted = COUNTED[fact.type];
  if (!ticket || !counted) return [];
  // Nobody knows when a forgotten person gave up, often not even on which day: they are counted
  // where they began to wait.
  const when = fact.type === 'ticket-closed' ? ticket.queuedAt : at;
  return [delta(ticket.service, when, { [counted]: 1 })];
}

/** A wait that is over, in every quarter-hour that it lasted; every fact moves a waiting ticket. */
function waiting({ ticket, at }: Found): SlotDelta[] {
  if (ticket?.status !== 'waiting') return [];
  const { service } = ticket;
  return spread(ticket.queuedAt, at).map(({ startsAt, seconds }) => ({
    service,
    startsAt,
    figures: { waitingS: seconds },
  }));
}

/** Facts about a counter that leave it doing what it did. */
const STEADY: ReadonlySet<Fact['type']> = new Set(['ticket-recalled', 'ticket-arrived']);

/** Facts that always begin something new at their counter; others only if its person goes. */
const TURNING: ReadonlySet<Fact['type']> = new Set([
  'counter-opened',
  'counter-paused',
  'counter-resumed',
  'counter-closed',
  'ticket-called',
  'ticket-resumed',
]);

/** Whether a fact ends a stretch of its counter: the same conditions as `since` has in evolve. */
function turnsCounter({ fact, ticket, counter }: Found): boolean {
  if (STEADY.has(fact.type)) return false;
  if (TURNING.has(fact.type)) return 'counter' in fact && fact.counter !== null;
  return ticket !== null && counter?.ticket === ticket.id;
}

/** Open seconds of the stretch that a counter ends, for each of its services and the site. */
function open(seen: Found): SlotDelta[] {
  const { counter, definition, at } = seen;
  if (counter?.status !== 'open' || !turnsCounter(seen)) return [];
  const skills = counterOf(definition, counter.id)?.skills.flat() ?? [];
  const services = new Set<ServiceId | typeof WHOLE_SITE>([...skills, WHOLE_SITE]);
  return spread(counter.since, at).flatMap(({ startsAt, seconds }) =>
    [...services].map((service) => {
      const terms = service === WHOLE_SITE ? accessibleTerms(seen, seconds) : null;
      return { service, startsAt, figures: { openS: seconds, ...(terms ? { terms } : {}) } };
    }),
  );
}

/** A promise is judged once: by the wait that it was made for. */
function judgedPromise(ticket: Ticket, waitS: number): Partial<SlotFigures> {
  const { promise } = ticket;
  if ('unknown' in promise || !isFirstWait(ticket)) return {};
  return { promised: 1, kept: waitS <= promise.highS ? 1 : 0 };
}

/** The ledger's entry, at the slot of the taking: what was told, then what became of it. */
function promises(seen: Found): SlotDelta[] {
  const { fact, ticket, at } = seen;
  const entry = ledgerEntry(seen);
  if (!entry) return [];
  if (fact.type === 'ticket-taken') return [delta(fact.service, at, { promises: entry })];
  return ticket ? [delta(ticket.service, ticket.takenAt, { promises: entry })] : [];
}

function judgedWait(
  { definition, day }: Found,
  ticket: Ticket,
  waitS: number,
): Partial<SlotFigures> {
  const service = serviceOf(definition, ticket.service);
  const objective = service ? objectiveOn(service, day) : undefined;
  return objective ? { judged: 1, withinTarget: waitS <= objective.withinS ? 1 : 0 } : {};
}

/** The wait of somebody called out of the line, at the slot in which it began. */
function wait(seen: Found): SlotDelta[] {
  const { fact, ticket, at } = seen;
  if (fact.type !== 'ticket-called' || ticket?.status !== 'waiting') return [];
  const waitS = waitedS(ticket, at);
  const figures = {
    waits: histogramOf(waitS),
    waitSumS: waitS,
    ...judgedWait(seen, ticket, waitS),
    ...judgedPromise(ticket, waitS),
  };
  return [delta(ticket.service, ticket.queuedAt, figures)];
}

/** The length of a finished visit, at the slot in which it began. */
function visit(seen: Found): SlotDelta[] {
  const measured = visitOf(seen);
  if (!measured || !seen.ticket) return [];
  const serviceS = secondsOf(measured.ms);
  const figures = { services: histogramOf(serviceS), serviceSumS: serviceS };
  return [delta(seen.ticket.service, measured.began, figures)];
}

/** All that a fact adds to the quarter-hours. */
export function deltasOf(seen: Found): SlotDelta[] {
  const ofPeople = [...counts(seen), ...waiting(seen), ...wait(seen), ...promises(seen)];
  return [...ofPeople, ...open(seen), ...visit(seen), ...termDeltas(seen)];
}
