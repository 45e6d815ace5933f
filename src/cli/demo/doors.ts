import { randomUUID } from 'node:crypto';
import type { CounterAnswer, Problem } from '../../contract/answers';
import type { ConsoleBoard } from '../../contract/boards';
import type { CounterAction } from '../../contract/commands';
import type { TicketCard, TicketTaken } from '../../contract/ticket';
import type { Arrival } from './arrivals';

interface Keys {
  readonly kiosk: string;
  readonly agent: string;
}

/** The doors of a server as programs see them: HTTP with a key. */
export class Doors {
  /** How often each refusal was answered. */
  readonly refusals: Record<string, number> = {};
  private readonly base: string;

  constructor(
    private readonly url: string,
    site: string,
    private readonly keys: Keys,
  ) {
    this.base = `/api/v1/sites/${site}`;
  }

  /** Somebody presses a button of the kiosk. */
  take({ service, priority, appointment, language }: Arrival): Promise<TicketTaken | null> {
    const body = { service, priority, appointment, language };
    return this.post(`${this.base}/tickets`, body, this.keys.kiosk);
  }

  /** Somebody who missed the call tells the kiosk to be back. */
  comeBack(ticket: string): Promise<unknown> {
    return this.post(`${this.base}/tickets/come-back`, { ticket }, this.keys.kiosk);
  }

  /** Somebody gives up, by the link on the ticket. */
  giveUp({ visit }: TicketTaken): Promise<unknown> {
    return this.post(`/api/v1/visits/${visit.token}/leave`, {}, null);
  }

  /** An agent presses a key; null when it was refused. */
  async act(counter: string, action: CounterAction, body: object = {}): Promise<TicketCard | null> {
    const path = `${this.base}/counters/${encodeURIComponent(counter)}/${action}`;
    const answer = await this.post<CounterAnswer>(path, body, this.keys.agent);
    return answer?.ticket ?? null;
  }

  /** What an agent has on the screen. */
  async console(counter: string): Promise<ConsoleBoard> {
    const path = `${this.base}/counters/${encodeURIComponent(counter)}`;
    const headers = { authorization: `Bearer ${this.keys.agent}` };
    const response = await fetch(this.url + path, { headers });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as ConsoleBoard;
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
    throw new Error(`${path} answered ${response.status} ${refusal}`);
  }
}
