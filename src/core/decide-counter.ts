import type { CounterCommand } from './commands';
import type { Handlers } from './handlers';
import { counterOf, serviceOf } from './definition';
import type { Fact } from './facts';
import type { CounterId } from './ids';
import { type Decision, happened, refused } from './refusals';
import type { Counter, LastAction, Site } from './site';

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

/** Whether something else has happened to a ticket, or its service has gone, since an action. */
function outrun(site: Site, { ticket, seq, fact }: LastAction): boolean {
  if (!ticket) return false;
  if (!serviceOf(site.definition, ticket.service)) return true;
  const present = site.tickets.get(ticket.id);
  return present ? present.seq !== seq : fact.type !== 'ticket-finished';
}

/** The last action may be undone while nothing else has happened to its ticket. */
function undo(site: Site, { id, last }: Counter): Decision {
  if (!last) return refused('nothing-to-undo');
  const actions = last.before ? [last, last.before] : [last];
  if (actions.some((action) => outrun(site, action))) return refused('too-late-to-undo');
  return happened(
    ...actions.map(({ seq }): Fact => ({ type: 'action-undone', counter: id, undoes: seq })),
  );
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
