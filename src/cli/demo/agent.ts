import { serviceOf } from '../../core/definition';
import type { TicketCard } from '../../contract/ticket';
import type { Play } from './play';
import type { Random } from './random';
import { receptionOf } from './reception';
import type { Shift } from './shifts';

/** An agent without anybody to receive looks at the screen this often. */
const LOOK_S = 15;
/** However fast the clock runs, no more often than this, ms. */
const LOOK_MS = 100;
/** Somebody who does not come is called once more, and given this long. */
const LAST_CHANCE_S = 45;

/** One agent at one counter, for a day. */
export class Agent {
  private lunch: Shift['lunch'];

  constructor(
    private readonly play: Play,
    private readonly shift: Shift,
    private readonly random: Random,
  ) {
    // Whoever starts to work in the afternoon has eaten.
    this.lunch = shift.lunch && shift.lunch.from > play.minute ? shift.lunch : null;
  }

  /** From the opening of the counter to the last person. */
  async work(): Promise<void> {
    const { play, shift } = this;
    await play.until(shift.opens);
    await this.press('open');
    for (;;) {
      await this.eat();
      const { waiting } = await play.doors.console(shift.counter);
      if (waiting.length === 0 && play.minute >= shift.closes) break;
      const card = waiting.length > 0 ? await this.press('next') : null;
      if (card) await this.receive(card);
      else await play.pass(LOOK_S, LOOK_MS);
    }
    await this.press('close');
  }

  private press(...[action, body]: [action: Parameters<Play['doors']['act']>[1], body?: object]) {
    return this.play.doors.act(this.shift.counter, action, body);
  }

  private async eat(): Promise<void> {
    const { lunch, play } = this;
    if (!lunch || play.minute < lunch.from) return;
    this.lunch = null;
    await this.pause('Pause déjeuner', (lunch.to - lunch.from) * 60);
  }

  private async pause(reason: string, seconds: number): Promise<void> {
    await this.press('pause', { reason });
    await this.play.pass(seconds);
    await this.press('resume');
  }

  private async receive(card: TicketCard): Promise<void> {
    const { play, shift, random } = this;
    const service = serviceOf(play.site, card.service);
    const reception = receptionOf((service?.priorServiceS ?? 600) * shift.pace, random);
    await play.pass(reception.walkS);
    if (!reception.comes) return this.miss(card, reception.backAfterS);
    await this.press('arrived');
    const elsewhere = reception.transferred ? this.elsewhere(card.service) : null;
    await play.pass(elsewhere ? reception.serviceS / 3 : reception.serviceS);
    if (elsewhere) await this.press('transfer', { service: elsewhere });
    else await this.press('finish', { delivered: service?.acts.slice(0, 1).map(({ id }) => id) });
    if (reception.pauseS > 0) await this.pause('Pause', reception.pauseS);
  }

  private async miss({ id }: TicketCard, backAfterS: number | null): Promise<void> {
    await this.press('recall');
    await this.play.pass(LAST_CHANCE_S);
    await this.press('absent');
    if (backAfterS === null) return;
    const back = this.play.pass(backAfterS).then(() => this.play.doors.comeBack(id));
    // The day may be over by then.
    back.catch(() => undefined);
  }

  /** Another service that people may be sent to without an appointment. */
  private elsewhere(service: string): string | null {
    const others = this.play.site.services.filter(({ id, walkIn }) => walkIn && id !== service);
    return others[Math.floor(this.random() * others.length)]?.id ?? null;
  }
}
