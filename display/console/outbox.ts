import { keep, recall } from '../parts/kept';
import type { CommandName } from '../../src/contract/events';

type Asked = CommandName<'/console'>;

/** What an agent may do without the server: it concerns this counter and nobody else's. */
const ALONE = [
  'arrived',
  'absent',
  'finish',
  'park',
  'requeue',
  'transfer',
  'pause',
  'resume',
  'open',
  'close',
] as const satisfies readonly Asked[];
export type Alone = (typeof ALONE)[number];

/** Of these, what is said of the person at the counter. */
const OF_PERSON: readonly Alone[] = ['arrived', 'absent', 'finish', 'park', 'requeue', 'transfer'];

export const isAlone = (event: Asked): event is Alone =>
  (ALONE as readonly Asked[]).includes(event);

/** A command that waits for the network. */
export interface Pending {
  readonly commandId: string;
  readonly event: Alone;
  readonly body: object;
  /** Whom it speaks of; null: the counter. */
  readonly ticket: string | null;
  /** When it was done, on the server's clock, ISO 8601. */
  readonly doneAt: string;
}

/**
 * Whether a command may be sent while that person is at the counter: with nobody there it is
 * answered as before or refused, with somebody else it would be done to them.
 */
export function isAbout(pending: Pending, present: string | null): boolean {
  return !OF_PERSON.includes(pending.event) || present === null || pending.ticket === present;
}

/** A visit that is said to have ended later than it did has no length to be learned from. */
const LATE_MS = 60_000;

/** What is sent: an end that is heard of late is marked « mesure inexacte ». */
export function bodyToSend({ event, body, doneAt }: Pending, nowMs: number): object {
  const late = event === 'finish' && nowMs - Date.parse(doneAt) > LATE_MS;
  return late ? { ...body, inaccurate: true } : body;
}

/** The commands of one counter that wait for the network, in order; kept by the browser. */
export class Outbox {
  private readonly name: string;

  constructor(site: string, counter: string) {
    this.name = `patience.outbox/${site}/${counter}`;
  }

  get pending(): readonly Pending[] {
    return (recall(this.name) as Pending[] | null) ?? [];
  }

  /** False when the browser can't keep it: then it must not look done. */
  add(pending: Pending): boolean {
    return keep(this.name, [...this.pending, pending]);
  }

  sent(commandId: string): void {
    keep(
      this.name,
      this.pending.filter((one) => one.commandId !== commandId),
    );
  }

  /** What came after a refusal would speak of a state that never was. */
  drop(): readonly Pending[] {
    const dropped = this.pending;
    keep(this.name, null);
    return dropped;
  }
}
