import type { Evolvers } from './evolvers';
import type { Fact, RecordedFact } from './facts';
import type { CounterId } from './ids';
import { counterAt, dequeue, enqueue, remember } from './situation';
import type { CounterStatus, LastAction, Site, Ticket } from './site';

type CounterFact = Extract<
  Fact,
  {
    type:
      'counter-opened' | 'counter-paused' | 'counter-resumed' | 'counter-closed' | 'action-undone';
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
  // Asked to open, it has; asked to wait with its break, it has had it.
  counter.asked = null;
}

/** The ticket is again as it was, in the line or at the counter; its seq says that it moved. */
function restore(site: Site, before: Ticket, seq: number): void {
  const now = site.tickets.get(before.id);
  if (now) dequeue(site, now);
  const ticket = { ...before, seq };
  site.tickets.set(ticket.id, ticket);
  // Unless the visitor has answered already: that was said, whatever the agent corrects.
  if (site.finished.get(ticket.id)) site.finished.delete(ticket.id);
  if (ticket.status === 'waiting') enqueue(site, ticket);
  if (ticket.aside) site.aside.add(ticket.id);
}

/** The lobby forgets an undone call, and an undone repetition of a call. */
function silence(site: Site, { counter, ticket }: LastAction): void {
  if (!ticket) return;
  if (counter.ticket === null) site.calls = site.calls.filter((call) => call.ticket !== ticket.id);
  else {
    site.calls = site.calls.map((call) =>
      call.ticket === ticket.id ? { ...call, calls: ticket.calls } : call,
    );
  }
}

/** Those past whom an undone call went are no longer overtaken by it. */
function giveBack(site: Site, { fact, seq }: LastAction): void {
  if (fact.type !== 'ticket-called') return;
  for (const id of fact.overtook) {
    const ticket = site.tickets.get(id);
    // Who has moved since then counts from zero again: taking one off would be one too many.
    if (ticket && ticket.seq < seq) ticket.overtaken = Math.max(0, ticket.overtaken - 1);
  }
}

function undo(site: Site, id: CounterId, recorded: RecordedFact): void {
  const counter = counterAt(site, id);
  const last = counter.last;
  if (!last) return;
  if (last.ticket) restore(site, last.ticket, recorded.seq);
  silence(site, last);
  giveBack(site, last);
  Object.assign(counter, last.counter);
  counter.last = last.before;
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
