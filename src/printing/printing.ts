import { Injectable } from '@nestjs/common';
import type { PrintAnswer } from '../contract/printing';
import { serviceOf } from '../core/definition';
import { type CommandId, ticketId } from '../core/ids';
import { aheadOf } from '../core/line';
import type { PrinterDefinition } from '../core/printer';
import type { Ticket } from '../core/site';
import { Commands } from '../doors/commands';
import { RefusedRequest } from '../doors/refused';
import { VisitLinks } from '../doors/visit-links';
import type { View } from '../engine/boards/view';
import { drawTicket } from './draw-ticket';
import { KeptPrints } from './kept-prints';
import { Printers } from './printers';
import type { PaperTicket } from './ticket-lines';

/** A ticket wanted on paper. */
export interface PrintRequest {
  readonly site: string;
  readonly ticket: string;
  readonly printer: string;
  /** BCP 47; absent: the visitor's. */
  readonly language: string | undefined;
  /** Null: a retry prints again. */
  readonly id: CommandId | null;
}

interface Wanted {
  readonly printer: PrinterDefinition;
  readonly ticket: PaperTicket;
  /** The visitor's. */
  readonly language: string;
}

/** Tickets on paper. The line knows nothing of it: a printer that fails loses and doubles nobody. */
@Injectable()
export class Printing {
  private readonly kept = new KeptPrints();

  constructor(
    private readonly commands: Commands,
    private readonly links: VisitLinks,
    private readonly printers: Printers,
  ) {}

  /**
   * Prints once for each command id, and tells what became of it, again when asked again.
   * Throws {@link RefusedRequest}: unknown site, printer or ticket; `overloaded` when too many
   * wait for the printer; `command-reused`.
   */
  print(request: PrintRequest): Promise<PrintAnswer> {
    const { site, ticket, printer, language, id } = request;
    if (id === null) return this.carryOut(request);
    const content = JSON.stringify([ticket, printer, language ?? null]);
    const key = `${site}|${id}`;
    const known = this.kept.find(key, content);
    if (known === 'reused') throw new RefusedRequest('command-reused');
    if (known) return known;
    const answer = this.carryOut(request);
    this.kept.keep(key, content, answer);
    return answer;
  }

  private async carryOut(request: PrintRequest): Promise<PrintAnswer> {
    const site = await this.commands.site(request.site);
    const wanted = await site.view((view) => this.wantedIn(view, request));
    const { printer, ticket } = wanted;
    if (this.printers.isFull(printer)) throw new RefusedRequest('overloaded');
    const drawn = await drawTicket(ticket, request.language ?? wanted.language, printer.widthMm);
    const { outcome, reason, state } = await this.printers.print(printer, drawn.bytes);
    site.printerIs(printer.id, state);
    return { outcome, reason, language: drawn.language };
  }

  private wantedIn(view: View, request: PrintRequest): Wanted {
    const { site } = view.state;
    const printer = site.definition.printers?.find(({ id }) => id === request.printer);
    if (!printer) throw new RefusedRequest('unknown-printer');
    const ticket = site.tickets.get(ticketId(request.ticket));
    if (!ticket) throw new RefusedRequest('unknown-ticket');
    const { url } = this.links.linkOf(request.site, request.ticket);
    return { printer, ticket: paperTicket(view, ticket, url), language: ticket.language };
  }
}

/** A ticket as paper tells it: the wait as it was told at the taking, with the hour of it. */
function paperTicket({ state }: View, ticket: Ticket, url: string): PaperTicket {
  const { definition, lines } = state.site;
  const service = serviceOf(definition, ticket.service);
  const line = ticket.status === 'waiting' ? lines.get(ticket.service) : undefined;
  return {
    site: definition.name,
    zone: definition.zone,
    demonstration: definition.origin === 'demonstration',
    service: service?.name ?? { fr: '' },
    place: service?.place ?? { fr: '' },
    number: ticket.number,
    takenAt: state.calendar.text(ticket.takenAt),
    promise: ticket.promise,
    ahead: line ? aheadOf(line, ticket.priority, ticket.age, ticket.id) : null,
    priority: ticket.priority > 0,
    url,
  };
}
