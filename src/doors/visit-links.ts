import { Injectable } from '@nestjs/common';
import type { VisitName, VisitTokens } from '../access/secrets';
import type { TicketTaken } from '../contract/ticket';
import type { Taken } from '../engine/ask';

/** The links by which visitors follow their tickets. */
@Injectable()
export class VisitLinks {
  /** `publicUrl`: where visitors' phones reach this server. */
  constructor(
    private readonly tokens: VisitTokens,
    private readonly publicUrl: () => string,
  ) {}

  /** Adds the visitor's link to a taken ticket. */
  linked(site: string, taken: Taken): TicketTaken {
    const token = this.tokens.tokenOf({ site, ticket: taken.ticket.id });
    return { ...taken, visit: { token, url: `${this.publicUrl()}/v/${token}` } };
  }

  /** Null for a token that was not made here. */
  read(token: string): VisitName | null {
    return this.tokens.read(token);
  }
}
