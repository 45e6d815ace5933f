import type { Fact } from '../../core/facts';
import { serviceOf } from '../../core/definition';
import { aheadOfNewcomer } from '../../core/newcomer';
import type { TicketId } from '../../core/ids';
import type { Site } from '../../core/site';
import type { CounterRow } from './counter-row';
import type { HistoryRow } from './history-row';
import type { RowEvent } from './row-events';

/** The ticket's own number behind the letter of its service: unique in the site. */
export function numberOf(site: Site, { service, ticket }: HistoryRow): string {
  return `${serviceOf(site.definition, service)?.prefix ?? ''}${ticket}`;
}

function taken(site: Site, row: HistoryRow, ticket: TicketId): Fact {
  const { service, priority } = row;
  return {
    type: 'ticket-taken',
    ticket,
    number: numberOf(site, row),
    service,
    priority,
    appointment: false,
    // The language that the visitor spoke is not in a history.
    language: 'und',
    channel: 'import',
    ahead: aheadOfNewcomer(site, { service, priority }),
    promise: { unknown: 'too-few-measures' },
  };
}

function ended({ outcome, counter, endedAt }: HistoryRow, ticket: TicketId): Fact[] {
  switch (outcome) {
    case 'served': {
      // Without an end nobody knows how long it lasted.
      const inaccurate = endedAt === null;
      return [{ type: 'ticket-finished', ticket, counter, delivered: [], inaccurate }];
    }
    case 'noshow':
      return [
        { type: 'ticket-missed', ticket, counter },
        { type: 'ticket-closed', ticket, reason: 'end-of-day' },
      ];
    case 'abandoned':
      return endedAt === null
        ? [{ type: 'ticket-closed', ticket, reason: 'end-of-day' }]
        : [{ type: 'ticket-left', ticket }];
    case null:
      return [{ type: 'ticket-closed', ticket, reason: 'unknown' }];
  }
}

/** What an event of a ticket is in the words of the core. */
export function factsOf({ kind, row }: RowEvent, site: Site, ticket: TicketId): Fact[] {
  if (kind === 'taken') return [taken(site, row, ticket)];
  if (kind === 'ended') return ended(row, ticket);
  return [{ type: 'ticket-called', ticket, counter: row.counter, by: 'rule', overtook: [] }];
}

/** What brings a counter into a state; nothing when it is in it already. */
export function counterFacts(site: Site, row: Pick<CounterRow, 'counter' | 'state'>): Fact[] {
  const counter = site.counters.get(row.counter);
  if (!counter || counter.status === row.state) return [];
  const { id } = counter;
  if (row.state === 'closed') return [{ type: 'counter-closed', counter: id }];
  if (row.state === 'paused') return [{ type: 'counter-paused', counter: id, reason: '' }];
  return [
    { type: counter.status === 'paused' ? 'counter-resumed' : 'counter-opened', counter: id },
  ];
}
