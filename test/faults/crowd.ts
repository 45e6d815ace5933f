import { randomUUID } from 'node:crypto';
import type { CounterAnswer, TicketTaken } from '../../src/contract/answers';
import type { Answer } from '../kit/client';
import type { Person, TownHall } from '../kit/town-hall';

/** A command whose answer has not come: sent again with the same id until it does. */
interface Sent {
  readonly path: string;
  readonly body: object;
  readonly commandId: string;
}

/** One person at a kiosk or at a counter, who goes on until the program is killed. */
type Hand = () => Promise<void>;

/** People who take tickets and agents who call, with everything that they were answered. */
export class Crowd {
  /** Ticket by the id of the command that took it, once that was answered. */
  readonly taken = new Map<string, TicketTaken['ticket']>();
  /** Ticket by the id of the command that called it, once that was answered. */
  readonly called = new Map<string, string>();
  readonly unanswered = new Map<string, Sent>();
  /** Answers that nobody expects of a program that works. */
  readonly unexpected: string[] = [];
  private working = false;

  private constructor(
    private readonly kiosk: Person,
    private readonly agent: Person,
  ) {}

  static async at(hall: TownHall): Promise<Crowd> {
    return new Crowd(await hall.as('kiosk'), await hall.as('agent'));
  }

  /** Presses on from all sides until {@link stop}, or until nothing answers any more. */
  async press(takers: number, counters: number): Promise<void> {
    this.working = true;
    const hands: Hand[] = [
      ...Array.from({ length: takers }, (_, at) => () => this.take(at % 2 === 0 ? 'a' : 'b')),
      ...Array.from({ length: counters }, (_, at) => () => this.receive(`c${at + 1}`)),
    ];
    await Promise.all(hands.map((hand) => this.keepOn(hand)));
  }

  stop(): void {
    this.working = false;
  }

  /** Everything that was not answered is sent again, twice at once. */
  async retry(): Promise<void> {
    const sent = [...this.unanswered.values()];
    await Promise.all([...sent, ...sent].map((one) => this.send(one)));
  }

  private async keepOn(hand: Hand): Promise<void> {
    while (this.working) await hand().catch(() => this.stop());
  }

  private async take(service: string): Promise<void> {
    await this.send({ path: 'tickets', body: { service }, commandId: randomUUID() });
  }

  private async receive(counter: string): Promise<void> {
    for (const action of ['next', 'arrived']) {
      const path = `counters/${counter}/${action}`;
      await this.send({ path, body: {}, commandId: randomUUID() });
    }
  }

  private async send(sent: Sent): Promise<void> {
    const { path, body, commandId } = sent;
    this.unanswered.set(commandId, sent);
    const person = path === 'tickets' ? this.kiosk : this.agent;
    const answer = await person.post(path, body, { commandId });
    if (answer.status >= 500) this.unexpected.push(`${path}: ${answer.status}`);
    this.note(sent, answer);
    this.unanswered.delete(commandId);
  }

  private note({ path, commandId }: Sent, { status, body }: Answer): void {
    if (status === 201) this.taken.set(commandId, (body as unknown as TicketTaken).ticket);
    const { ticket } = body as unknown as CounterAnswer;
    if (status === 200 && path.endsWith('next') && ticket) this.called.set(commandId, ticket.id);
  }
}
