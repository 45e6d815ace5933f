import type { CounterCommand } from './commands';
import type { Handlers } from './handlers';
import { counterOf } from './definition';
import type { Fact } from './facts';
import type { CounterId } from './ids';
import { type Decision, happened, refused } from './refusals';
import type { Counter, Site } from './site';

type OpeningCommand = Extract<
  CounterCommand,
  { type: 'open' | 'pause' | 'resume' | 'close' | 'undo' }
>;

/** Decides about a counter that must be one of the site's. */
export function at(site: Site, id: CounterId, then: (counter: Counter) => Decision): Decision {
  const counter = counterOf(site.definition, id) ? site.counters.get(id) : undefined;
  return counter ? then(counter) : refused('unknown-counter');
}

/** Decides about a counter that must be open. */
export function atOpen(site: Site, id: CounterId, then: (counter: Counter) => Decision): Decision {
  return at(site, id, (counter) => {
    if (counter.status === 'closed') return refused('counter-closed');
    return counter.status === 'paused' ? refused('counter-paused') : then(counter);
  });
}

/** The last action may be undone while nothing else has happened to its ticket. */
function undo(site: Site, counter: Counter): Decision {
  const { id, last } = counter;
  if (!last) return refused('nothing-to-undo');
  const ticket = last.ticket ? site.tickets.get(last.ticket.id) : undefined;
  const gone = last.ticket !== null && !ticket && last.fact.type !== 'ticket-finished';
  if (gone || (ticket && ticket.seq !== last.seq)) return refused('too-late-to-undo');
  const undone = (seq: number): Fact => ({ type: 'action-undone', counter: id, undoes: seq });
  return happened(undone(last.seq), ...(last.before ? [undone(last.before.seq)] : []));
}

export const counterHandlers: Handlers<OpeningCommand> = {
  open: (site, command) =>
    at(site, command.counter, (counter) => {
      if (counter.status !== 'closed') return refused('counter-already-open');
      if (site.definition.origin === 'imported') return refused('site-imported');
      return happened({ type: 'counter-opened', counter: command.counter });
    }),
  pause: (site, command) =>
    atOpen(site, command.counter, (counter) =>
      counter.ticket
        ? refused('counter-busy')
        : happened({ type: 'counter-paused', counter: counter.id, reason: command.reason }),
    ),
  resume: (site, command) =>
    at(site, command.counter, (counter) =>
      counter.status === 'paused'
        ? happened({ type: 'counter-resumed', counter: counter.id })
        : refused('counter-not-paused'),
    ),
  close: (site, command) =>
    at(site, command.counter, (counter) => {
      if (counter.status === 'closed') return refused('counter-closed');
      return counter.ticket
        ? refused('counter-busy')
        : happened({ type: 'counter-closed', counter: counter.id });
    }),
  undo: (site, command) => at(site, command.counter, (counter) => undo(site, counter)),
};
