import { type CounterDefinition, counterOf, serves } from '../../core/definition';
import { helpAskedBy } from '../../core/decide-alert';
import type { CounterId } from '../../core/ids';
import { inOrder } from '../../core/line';
import type { Site, Ticket } from '../../core/site';
import type { ConsoleBoard } from '../../contract/boards';
import type { TicketCard } from '../../contract/ticket';
import { cardOf } from './card';
import { counterView } from './counter';
import { queueView } from './queue';
import { siteOf, versionOf, type View } from './view';

const SHOWN = 50;

function waitingFor(site: Site, counter: CounterDefinition): Ticket[] {
  const tickets = counter.skills
    .flat()
    .flatMap((service) => inOrder(site.lines.get(service) ?? { ranks: [] }, SHOWN))
    .flatMap((id) => site.tickets.get(id) ?? []);
  return tickets.sort((a, b) => b.priority - a.priority || a.age - b.age).slice(0, SHOWN);
}

function asideFor(site: Site, counter: CounterDefinition): Ticket[] {
  return [...site.aside]
    .flatMap((id) => site.tickets.get(id) ?? [])
    .filter((ticket) => serves(counter, ticket.service))
    .sort((a, b) => a.age - b.age)
    .slice(0, SHOWN);
}

/** One counter's console; null when the site has no such counter. */
export function consoleBoard(view: View, id: CounterId): ConsoleBoard | null {
  const { site, calendar, estimator } = view.state;
  const definition = counterOf(site.definition, id);
  const counter = site.counters.get(id);
  if (!definition || !counter) return null;
  const present = counter.ticket ? site.tickets.get(counter.ticket) : undefined;
  const help = helpAskedBy(site, id);
  const card = (ticket: Ticket): TicketCard => cardOf(ticket, calendar);
  return {
    ...versionOf(view),
    ...siteOf(view),
    counter: counterView(view.state, definition, view.now.at),
    present: present ? card(present) : null,
    recallsLeft: present ? Math.max(0, site.definition.recallLimit + 1 - present.calls) : 0,
    canUndo: counter.last !== null,
    helpAskedAt: help ? calendar.text(help.raisedAt) : null,
    usualS: present ? estimator.usualS(present.service) : null,
    queues: site.definition.services.map((service) => queueView(view, service, definition)),
    waiting: waitingFor(site, definition).map(card),
    aside: asideFor(site, definition).map(card),
  };
}
