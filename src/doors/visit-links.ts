import { Injectable } from '@nestjs/common';
import type { VisitName, VisitTokens } from '../access/secrets';
import type { TicketTaken } from '../contract/ticket';
import type { Reserved, Taken } from '../engine/ask';
import type { BlockReserved } from '../contract/block';

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
    return { ...taken, visit: this.linkOf(site, taken.ticket.id) };
  }

  /** Adds to each number of a block the link that its visitor will have. */
  linkedBlock(site: string, reserved: Reserved): BlockReserved {
    const linked = reserved.numbers.map((one) => ({
      ...one,
      visit: this.linkOf(site, one.ticket),
    }));
    return { ...reserved, numbers: linked };
  }

  /** Null for a token that was not made here. */
  read(token: string): VisitName | null {
    return this.tokens.read(token);
  }

  /** The link of a ticket. */
  linkOf(site: string, ticket: string): { token: string; url: string } {
    const token = this.tokens.tokenOf({ site, ticket });
    return { token, url: `${this.publicUrl()}/v/${token}` };
  }
}
