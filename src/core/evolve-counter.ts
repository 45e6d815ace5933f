import type { Evolvers } from './evolve';
import type { Fact, RecordedFact } from './facts';
import type { CounterId } from './ids';
import { counterAt, dequeue, enqueue, remember } from './situation';
import type { CounterStatus, LastAction, Site, Ticket } from './site';

type CounterFact = Extract<
  Fact,
  {
    type:
      | 'counter-opened'
      | 'counter-paused'
      | 'counter-resumed'
      | 'counter-closed'
      | 'action-undone';
  }
>;

function turn(
  site: Site,
  id: CounterId,
  recorded: RecordedFact,
  to: { status: CounterStatus; reason?: string },
): void {
  const counter = counterAt(site, id);
  remember(recorded, counter, null);
  counter.status = to.status;
  counter.reason = to.reason ?? null;
  counter.since = recorded.at;
}

/** The ticket is again as it was, in the line or at the counter; its seq says that it moved. */
function restore(site: Site, before: Ticket, seq: number): void {
  const now = site.tickets.get(before.id);
  if (now) dequeue(site, now);
  const ticket = { ...before, seq };
  site.tickets.set(ticket.id, ticket);
  if (ticket.status === 'waiting') enqueue(site, ticket);
}

/** Those past whom an undone call went are no longer overtaken by it. */
function giveBack(site: Site, last: LastAction): void {
  if (last.counter.ticket === null) {
    site.calls = site.calls.filter((call) => call.ticket !== last.ticket?.id);
  }
  if (last.fact.type !== 'ticket-called') return;
  for (const id of last.fact.overtook) {
    const ticket = site.tickets.get(id);
    if (ticket) ticket.overtaken = Math.max(0, ticket.overtaken - 1);
  }
}

function undo(site: Site, id: CounterId, recorded: RecordedFact): void {
  const counter = counterAt(site, id);
  const last = counter.last;
  if (!last) return;
  if (last.ticket) restore(site, last.ticket, recorded.seq);
  giveBack(site, last);
  Object.assign(counter, last.counter);
  counter.last = null;
}

export const counterEvolvers: Evolvers<CounterFact> = {
  'counter-opened': (site, fact, recorded) =>
    turn(site, fact.counter, recorded, { status: 'open' }),
  'counter-paused': (site, fact, recorded) =>
    turn(site, fact.counter, recorded, { status: 'paused', reason: fact.reason }),
  'counter-resumed': (site, fact, recorded) =>
    turn(site, fact.counter, recorded, { status: 'open' }),
  'counter-closed': (site, fact, recorded) =>
    turn(site, fact.counter, recorded, { status: 'closed' }),
  'action-undone': (site, fact, recorded) => undo(site, fact.counter, recorded),
};
