import { Inject, Injectable } from '@nestjs/common';
import { type CalledBefore, calledBefore } from '../core/called-before';
import { siteId, ticketId } from '../core/ids';
import type { Ticket } from '../core/site';
import { ticketWhy, visitWhy } from '../engine/boards/why';
import type { View } from '../engine/boards/view';
import { CallBooks } from '../engine/call-books';
import { JOURNAL, type Journal } from '../engine/journal-port';
import type { TicketWhy, VisitWhy } from '../contract/why';
import { Commands } from './commands';
import { RefusedRequest } from './refused';

type Told<Why> = (view: View, ticket: Ticket, called: readonly CalledBefore[]) => Why | null;

/** Answers to « why am I waiting? » and « why before me? ». */
@Injectable()
export class Explanations {
  private readonly books: CallBooks;

  constructor(
    private readonly commands: Commands,
    @Inject(JOURNAL) journal: Journal,
  ) {
    this.books = new CallBooks(journal);
  }

  /** In counts, for the visitor. Throws `unknown-ticket`, `ticket-not-waiting`. */
  visitor(site: string, ticket: string): Promise<VisitWhy> {
    return this.tell(site, ticket, visitWhy);
  }

  /** With numbers and counters, for staff. Throws `unknown-ticket`, `ticket-not-waiting`. */
  staff(site: string, ticket: string): Promise<TicketWhy> {
    return this.tell(site, ticket, ticketWhy);
  }

  private async tell<Why>(site: string, id: string, told: Told<Why>): Promise<Why> {
    // Nothing is read for somebody who does not wait.
    const seq = await this.commands.read(site, (view) => {
      waitingIn(view, id);
      return view.state.site.seq;
    });
    const book = await this.books.upTo(siteId(site), seq);
    // The state has lived on meanwhile: what is told of it, and of the calls, is of one moment.
    return this.commands.read(site, (view) => {
      const ticket = waitingIn(view, id);
      const why = told(view, ticket, calledBefore(book, ticket, view.state.site.seq));
      if (!why) throw new RefusedRequest('ticket-not-waiting');
      return why;
    });
  }
}

function waitingIn({ state: { site } }: View, id: string): Ticket {
  const ticket = site.tickets.get(ticketId(id));
  if (!ticket) throw new RefusedRequest('unknown-ticket');
  if (ticket.status !== 'waiting') throw new RefusedRequest('ticket-not-waiting');
  return ticket;
}
