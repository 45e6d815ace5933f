import { randomUUID } from 'node:crypto';
import type { CounterAnswer, Problem } from '../../contract/answers';
import type { ConsoleBoard } from '../../contract/boards';
import type { CounterAction } from '../../contract/commands';
import type { TicketCard, TicketTaken } from '../../contract/ticket';
import type { Score } from '../../core/facts';
import type { Arrival } from './arrivals';
import type { StageDoors } from './stage';

interface Keys {
  readonly kiosk: string;
  readonly agent: string;
}

/** The doors of a server as programs see them: HTTP with a key. */
export class Doors implements StageDoors {
  /** How often each refusal was answered. */
  readonly refusals: Record<string, number> = {};
  private readonly base: string;
  /** Secrets of the visits' links, by ticket. */
  private readonly links = new Map<string, string>();

  constructor(
    private readonly url: string,
    site: string,
    private readonly keys: Keys,
  ) {
    this.base = `/api/v1/sites/${site}`;
  }

  async take(arrival: Arrival): Promise<string | null> {
    const { service, priority, appointment, language, channel } = arrival;
    const body = { service, priority, appointment, language, channel };
    const taken = await this.post<TicketTaken>(`${this.base}/tickets`, body, this.keys.kiosk);
    if (taken) this.links.set(taken.ticket.id, taken.visit.token);
    return taken?.ticket.id ?? null;
  }

  comeBack(ticket: string): Promise<unknown> {
    return this.post(`${this.base}/tickets/come-back`, { ticket }, this.keys.kiosk);
  }

  giveUp(ticket: string): Promise<unknown> {
    return this.byLink(ticket, 'leave', {});
  }

  postpone(ticket: string): Promise<unknown> {
    return this.byLink(ticket, 'postpone', {});
  }

  rate(ticket: string, score: Score): Promise<unknown> {
    return this.byLink(ticket, 'rating', { score });
  }

  async act(counter: string, action: CounterAction, body: object = {}): Promise<TicketCard | null> {
    const path = `${this.base}/counters/${encodeURIComponent(counter)}/${action}`;
    const answer = await this.post<CounterAnswer>(path, body, this.keys.agent);
    return answer?.ticket ?? null;
  }

  /** What an agent sees on the screen. */
  async anybody(counter: string): Promise<boolean> {
    const path = `${this.base}/counters/${encodeURIComponent(counter)}`;
    const headers = { authorization: `Bearer ${this.keys.agent}` };
    const response = await fetch(this.url + path, { headers });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return ((await response.json()) as ConsoleBoard).waiting.length > 0;
  }

  /** What a visitor does on the page that the ticket leads to. */
  private async byLink(ticket: string, what: string, body: object): Promise<unknown> {
    const token = this.links.get(ticket);
    return token ? this.post(`/api/v1/visits/${token}/${what}`, body, null) : null;
  }

  /** Null when it was refused for a reason that people live with. */
  private async post<T>(path: string, body: object, key: string | null): Promise<T | null> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
    });
    if (response.ok) return (await response.json()) as T;
    const { refusal } = (await response.json()) as Problem;
    this.refusals[refusal] = (this.refusals[refusal] ?? 0) + 1;
    // A visit that has ended meanwhile is as ordinary as a line with nobody in it.
    if (response.status === 409 || refusal === 'unknown-ticket') return null;
    // All visitors of the play share one address; on a fast day the limit is theirs together.
    if (response.status === 429 && key === null) return null;
    throw new Error(`${path} answered ${response.status} ${refusal}`);
  }
}
