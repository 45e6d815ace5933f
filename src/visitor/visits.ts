import { Inject, Injectable } from '@nestjs/common';
import type { VisitName } from '../access/secrets';
import type { VisitBoard } from '../contract/boards';
import type { VisitAction } from '../contract/commands';
import type { RefusalName } from '../contract/answers';
import { placeInBlock } from '../core/blocks';
import { siteId, ticketId } from '../core/ids';
import { VisitLinks } from '../doors/visit-links';
import { RefusedRequest } from '../doors/refused';
import type { Wish } from '../engine/ask';
import { endedVisitBoard, visitBoard } from '../engine/boards/visit';
import type { View } from '../engine/boards/view';
import { JOURNAL, type Journal } from '../engine/journal-port';

/** What visitors may see of and ask about their own visit. */
@Injectable()
export class Visits {
  constructor(
    private readonly links: VisitLinks,
    @Inject(JOURNAL) private readonly journal: Journal,
  ) {}

  /** The visit that a link names. Throws `unknown-visit`. */
  named(token: string): VisitName {
    const name = this.links.read(token);
    if (!name) throw new RefusedRequest('unknown-visit');
    return name;
  }

  /** The visit as it is, or as it ended; null when the journal has none of that name. */
  async board(view: View, ticket: string): Promise<VisitBoard | null> {
    const id = ticketId(ticket);
    const { site } = view.state;
    const open = site.tickets.get(id);
    if (open) return visitBoard(view, open);
    const leg = await this.journal.lastLeg(siteId(site.definition.id), id);
    return leg ? endedVisitBoard(view, leg) : null;
  }
}

/** Why a rightful link shows nothing: its kiosk has not told of the ticket yet, or never will. */
export function missingVisit({ state: { site } }: View, ticket: string): RefusalName {
  const place = placeInBlock(site, ticketId(ticket));
  return place && !place.block.given.has(place.nth) ? 'visit-not-yet' : 'unknown-visit';
}

const COMMANDS = { arrived: 'come-back', postpone: 'postpone', leave: 'leave' } as const;

/** "I am here", "I'll be late", "I give up", as the core understands them. */
export function visitWish(action: VisitAction, ticket: string): Wish {
  return { type: COMMANDS[action], ticket: ticketId(ticket) };
}
