import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { z } from 'zod';
import { Nothing, RateBody, VISIT_ACTIONS, type VisitAction } from '../contract/commands';
import { ticketId } from '../core/ids';
import { Live } from '../doors/live';
import type { LiveCommand } from '../doors/live-door';
import type { LiveNamespace } from '../doors/namespace';
import { missingVisit, Visits, visitWish } from './visits';

const visitCommand = (action: VisitAction): LiveCommand => ({
  action: 'visit.follow',
  schema: Nothing,
  wish: (_body, { ticket = '' }) => visitWish(action, ticket),
});

const rateCommand: LiveCommand = {
  action: 'visit.follow',
  schema: RateBody,
  wish: ({ score }: z.output<typeof RateBody>, { ticket = '' }) => ({
    type: 'rate',
    ticket: ticketId(ticket),
    score,
  }),
};

/** `/visit`: one visit, for whoever holds its link. */
@WebSocketGateway({ namespace: '/visit' })
export class VisitorGateway implements OnGatewayInit<LiveNamespace> {
  constructor(
    private readonly live: Live,
    private readonly visits: Visits,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    this.live.open(namespace, {
      watch: 'visit.follow',
      scope: ({ token }) => this.visits.named(token ?? ''),
      missing: async (view, { ticket = '' }) =>
        (await this.visits.board(view, ticket)) ? null : missingVisit(view, ticket),
      board: (view, { ticket = '' }) => this.visits.board(view, ticket),
      commands: {
        ...Object.fromEntries(VISIT_ACTIONS.map((action) => [action, visitCommand(action)])),
        rating: rateCommand,
      },
    });
  }
}
