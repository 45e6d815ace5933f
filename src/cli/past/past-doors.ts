import type { CounterAnswer } from '../../contract/answers';
import type { CounterAction } from '../../contract/commands';
import type { TicketCard } from '../../contract/ticket';
import { counterOf } from '../../core/definition';
import type { Score } from '../../core/facts';
import { ticketId } from '../../core/ids';
import { length } from '../../core/line';
import { counterWish } from '../../doors/wishes';
import type { Outcome, Taken, Wish } from '../../engine/ask';
import type { SiteState } from '../../engine/site-state';
import type { Arrival } from '../demo/arrivals';
import type { StageDoors } from '../demo/stage';

/** The engine without a server before it: what is asked is decided at once, in this process. */
export class PastDoors implements StageDoors {
  constructor(
    private readonly state: SiteState,
    private readonly ask: (wish: Wish) => Outcome,
  ) {}

  async take({ service, priority, appointment, language, channel }: Arrival) {
    const asked = { service, priority: Number(priority), appointment, language, channel };
    const outcome = this.ask({ type: 'take', ...asked });
    return outcome.ok ? (outcome.answer as Taken).ticket.id : null;
  }

  comeBack(ticket: string): Promise<unknown> {
    return this.asked({ type: 'come-back', ticket: ticketId(ticket) });
  }

  giveUp(ticket: string): Promise<unknown> {
    return this.asked({ type: 'leave', ticket: ticketId(ticket) });
  }

  postpone(ticket: string): Promise<unknown> {
    return this.asked({ type: 'postpone', ticket: ticketId(ticket) });
  }

  rate(ticket: string, score: Score): Promise<unknown> {
    return this.asked({ type: 'rate', ticket: ticketId(ticket), score });
  }

  async act(counter: string, action: CounterAction, body: object = {}): Promise<TicketCard | null> {
    // The schemas fill these in at the doors.
    const whole = action === 'finish' ? { inaccurate: false, ...body } : body;
    const outcome = this.ask(counterWish(action, counter, whole));
    return outcome.ok ? (outcome.answer as CounterAnswer).ticket : null;
  }

  async anybody(counter: string): Promise<boolean> {
    const { definition, lines } = this.state.site;
    const served = counterOf(definition, counter)?.skills.flat() ?? [];
    return served.some((service) => length(lines.get(service) ?? { ranks: [] }) > 0);
  }

  /** Null when it was refused. */
  private async asked(wish: Wish): Promise<true | null> {
    return this.ask(wish).ok ? true : null;
  }
}
