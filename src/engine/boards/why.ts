import type { CalledBefore } from '../../core/called-before';
import { counterOf, serviceOf } from '../../core/definition';
import type { Ticket } from '../../core/site';
import { type ServingCounter, whyWaiting } from '../../core/why';
import { PASSES, type Pause, PAUSES, type TicketWhy, type VisitWhy } from '../../contract/why';
import { versionOf, type View } from './view';

const SHOWN = 50;

const isPause = (reason: string | null): reason is Pause => PAUSES.some((one) => one === reason);

/** A pause as the public is told: what an agent wrote is never shown. */
const pauseOf = ({ reason }: ServingCounter): Pause => (isPause(reason) ? reason : 'other');

function countersOf(counters: readonly ServingCounter[]): VisitWhy['counters'] {
  const doing = (status: ServingCounter['status']): ServingCounter[] =>
    counters.filter((one) => one.status === status);
  const pauses = doing('paused').map(pauseOf);
  const paused = PAUSES.map((reason) => ({
    reason,
    count: pauses.filter((one) => one === reason).length,
  }));
  return {
    open: doing('open').length,
    paused: paused.filter(({ count }) => count > 0),
    closed: doing('closed').length,
  };
}

function countsOf(called: readonly CalledBefore[]): VisitWhy['called'] {
  const counts = PASSES.map((reason) => [
    reason,
    called.filter((one) => one.reason === reason).length,
  ]);
  return Object.fromEntries(counts) as VisitWhy['called'];
}

/** Why a ticket waits, in counts; null when it does not wait. */
export function visitWhy(
  view: View,
  ticket: Ticket,
  called: readonly CalledBefore[],
): VisitWhy | null {
  const { site } = view.state;
  const why = whyWaiting(site, ticket);
  if (!why) return null;
  const { before, owed, counters, stopped, overtaken, bound, atMost } = why;
  const nameOf = (id: string): VisitWhy['before']['others'][number]['name'] =>
    serviceOf(site.definition, id)?.name ?? { fr: id };
  return {
    ...versionOf(view),
    number: ticket.number,
    before: {
      ...before,
      others: before.others.map((one) => ({ ...one, name: nameOf(one.service) })),
    },
    owed,
    counters: countersOf(counters),
    intakeStopped: stopped,
    overtaking: { times: overtaken, bound, atMost },
    called: countsOf(called),
  };
}

/** The same with numbers, counters and reasons, for staff. */
export function ticketWhy(
  view: View,
  ticket: Ticket,
  called: readonly CalledBefore[],
): TicketWhy | null {
  const told = visitWhy(view, ticket, called);
  const why = whyWaiting(view.state.site, ticket);
  if (!told || !why) return null;
  const { definition } = view.state.site;
  const nameOf = (id: string): string => counterOf(definition, id)?.name ?? id;
  return {
    ...told,
    calls: called
      .slice(-SHOWN)
      .map(({ at, ...one }) => ({
        ...one,
        at: view.state.calendar.text(at),
        counterName: nameOf(one.counter),
      }))
      .reverse(),
    desks: why.counters.map((one) => ({ ...one, name: nameOf(one.id) })),
  };
}
