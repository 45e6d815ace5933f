import type { CounterCommand } from './commands';
import type { Handlers } from './decide';
import { counterOf } from './definition';
import type { CounterId } from './ids';
import { type Decision, happened, refused } from './refusals';
import type { Counter, Site } from './site';

type OpeningCommand = Extract<
  CounterCommand,
  { type: 'open' | 'pause' | 'resume' | 'close' | 'undo' }
>;

/** Decides about a counter that must be one of the site's. */
export function at(
  site: Site,
  id: CounterId,
  then: (counter: Counter | undefined) => Decision,
): Decision {
  return counterOf(site.definition, id) ? then(site.counters.get(id)) : refused('unknown-counter');
}

/** Decides about a counter that must be open. */
export function atOpen(
  site: Site,
  id: CounterId,
  then: (counter: Counter) => Decision,
): Decision {
  return at(site, id, (counter) => {
    if (!counter || counter.status === 'closed') return refused('counter-closed');
    return counter.status === 'paused' ? refused('counter-paused') : then(counter);
  });
}

/** The last action may be undone while nothing else has happened to its ticket. */
function undo(site: Site, counter: Counter | undefined): Decision {
  const last = counter?.last;
  if (!counter || !last) return refused('nothing-to-undo');
  const ticket = last.ticket ? site.tickets.get(last.ticket.id) : undefined;
  const gone = last.ticket !== null && !ticket && last.fact.type !== 'ticket-finished';
  if (gone || (ticket && ticket.seq !== last.seq)) return refused('too-late-to-undo');
  return happened({ type: 'action-undone', counter: counter.id, undoes: last.seq });
}

export const counterHandlers: Handlers<OpeningCommand> = {
  open: (site, command) =>
    at(site, command.counter, (counter) => {
      if (counter && counter.status !== 'closed') return refused('counter-already-open');
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
      counter?.status === 'paused'
        ? happened({ type: 'counter-resumed', counter: counter.id })
        : refused('counter-not-paused'),
    ),
  close: (site, command) =>
    at(site, command.counter, (counter) => {
      if (!counter || counter.status === 'closed') return refused('counter-closed');
      return counter.ticket
        ? refused('counter-busy')
        : happened({ type: 'counter-closed', counter: counter.id });
    }),
  undo: (site, command) => at(site, command.counter, (counter) => undo(site, counter)),
};
