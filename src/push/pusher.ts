import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { counterOf } from '../core/definition';
import { ticketId } from '../core/ids';
import { aheadOf } from '../core/line';
import type { Site, Ticket } from '../core/site';
import type { LiveSite } from '../engine/live-site';
import { Sites } from '../engine/sites';
import { Courier } from './courier';
import { type NoticeKind, noticeOf, type Seen } from './notice';
import { noticeText, type NoticeValues } from './notice-words';
import { type PushSubscription, type Subscriptions, SUBSCRIPTIONS } from './subscriptions';

/** A visit that somebody wants to hear of. */
interface Watched {
  readonly subscriptions: Map<string, PushSubscription>;
  seen: Seen;
}

/** One phone, and perhaps that of a companion. */
const PER_VISIT = 3;

function seenOf(site: Site, ticket: Ticket): Seen {
  const { status, calls, service, priority, age, id } = ticket;
  const line = status === 'waiting' ? site.lines.get(service) : undefined;
  return { status, calls, ahead: line ? aheadOf(line, priority, age, id) : null };
}

function valuesOf(site: Site, ticket: Ticket, language: string): NoticeValues {
  const counter = ticket.counter === null ? undefined : counterOf(site.definition, ticket.counter);
  const places: Readonly<Record<string, string | undefined>> = counter?.place ?? {};
  const where = counter ? [counter.name, places[language] ?? places['fr'] ?? ''] : [];
  return {
    number: ticket.number,
    where: where.filter((part) => part !== '').join(', '),
    ahead: seenOf(site, ticket).ahead ?? 0,
  };
}

/** Tells phones in pockets: looks at the watched visits of a site each time its screens change. */
@Injectable()
export class Pusher implements OnModuleInit {
  private readonly logger = new Logger('push');
  private readonly watched = new Map<string, Map<string, Watched>>();

  constructor(
    private readonly sites: Sites,
    @Inject(SUBSCRIPTIONS) private readonly subscriptions: Subscriptions,
    private readonly courier: Courier,
  ) {}

  onModuleInit(): void {
    this.sites.eachOpened((site) => {
      this.remember(site).catch((error: unknown) => this.failed(error));
      site.changes$.subscribe(() => {
        if (this.watched.has(site.id))
          this.look(site).catch((error: unknown) => this.failed(error));
      });
    });
  }

  /** Tells a browser of a visit from now on; false when the visit is over or has enough of them. */
  async subscribe(subscription: PushSubscription): Promise<boolean> {
    const site = await this.sites.get(subscription.site);
    const known = this.watched.get(subscription.site)?.get(subscription.ticket)?.subscriptions;
    const isNew = known !== undefined && !known.has(subscription.endpoint);
    if (!site || (isNew && known.size >= PER_VISIT)) return false;
    if (!(await this.watch(site, subscription))) return false;
    await this.subscriptions.keep(subscription);
    return true;
  }

  /** A browser wants no more notices of a visit. */
  async unsubscribe(site: string, ticket: string, endpoint: string): Promise<void> {
    const visits = this.watched.get(site);
    const visit = visits?.get(ticket);
    visit?.subscriptions.delete(endpoint);
    if (visit?.subscriptions.size === 0) visits?.delete(ticket);
    await this.subscriptions.forget(site, ticket, endpoint);
  }

  /** After a start: whoever is still waiting is told as before. */
  private async remember(site: LiveSite): Promise<void> {
    for (const subscription of await this.subscriptions.of(site.id)) {
      if (await this.watch(site, subscription)) continue;
      await this.subscriptions.forget(site.id, subscription.ticket);
    }
  }

  private watch(site: LiveSite, subscription: PushSubscription): Promise<boolean> {
    return site.view(({ state }) => {
      const ticket = state.site.tickets.get(ticketId(subscription.ticket));
      if (!ticket) return false;
      const visits = this.watched.get(site.id) ?? new Map<string, Watched>();
      const seen = seenOf(state.site, ticket);
      const visit = visits.get(ticket.id) ?? { subscriptions: new Map(), seen };
      visit.subscriptions.set(subscription.endpoint, subscription);
      visits.set(ticket.id, visit);
      this.watched.set(site.id, visits);
      return true;
    });
  }

  private async look(site: LiveSite): Promise<void> {
    const over = await site.view(({ state }) => this.tellAll(site.id, state.site));
    for (const ticket of over) await this.subscriptions.forget(site.id, ticket);
  }

  /** Tells what is new; the visits that have ended are given back. */
  private tellAll(name: string, site: Site): string[] {
    const visits = this.watched.get(name) ?? new Map<string, Watched>();
    const over: string[] = [];
    for (const [id, visit] of visits) {
      const ticket = site.tickets.get(ticketId(id));
      if (!ticket) {
        over.push(id);
        visits.delete(id);
        continue;
      }
      const now = seenOf(site, ticket);
      const kind = noticeOf(visit.seen, now);
      visit.seen = now;
      if (kind) this.tell(kind, visit, site, ticket);
    }
    if (visits.size === 0) this.watched.delete(name);
    return over;
  }

  private tell(kind: NoticeKind, { subscriptions }: Watched, site: Site, ticket: Ticket): void {
    const what = `${kind} ${ticket.calledAt ?? ticket.queuedAt} ${ticket.calls}`;
    for (const subscription of subscriptions.values()) {
      const values = valuesOf(site, ticket, subscription.language);
      const notice = noticeText(kind, subscription.language, values);
      this.bring(subscription, what, notice).catch((error: unknown) => this.failed(error));
    }
  }

  private async bring(
    to: PushSubscription,
    what: string,
    notice: Parameters<Courier['send']>[1],
  ): Promise<void> {
    if (!(await this.subscriptions.claim(to, what))) return;
    const delivery = await this.courier.send(to, notice);
    if (delivery === 'gone') await this.unsubscribe(to.site, to.ticket, to.endpoint);
    if (delivery === 'failed') this.logger.warn(`a notice to ${new URL(to.endpoint).host} failed`);
  }

  private failed(error: unknown): void {
    this.logger.error(error instanceof Error ? error.stack : String(error));
  }
}
