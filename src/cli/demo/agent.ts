import { serviceOf } from '../../core/definition';
import type { TicketCard } from '../../contract/ticket';
import { opinionOf } from './opinion';
import type { Random } from './random';
import { type Reception, receptionOf } from './reception';
import type { Shift } from './shifts';
import type { Stage } from './stage';

/** An agent without anybody to receive looks at the screen this often. */
const LOOK_S = 15;
/** However fast the clock runs, no more often than this, ms. */
const LOOK_MS = 100;
/** Somebody who does not come is called once more, and given this long. */
const LAST_CHANCE_S = 45;

/** One agent at one counter, for a day. */
export class Agent {
  private lunch: Shift['lunch'];
  /** People put aside here, who are back with what was missing. */
  private readonly back: string[] = [];

  constructor(
    private readonly play: Stage,
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
      const returned = this.back.shift();
      const anybody = returned !== undefined || (await play.doors.anybody(shift.counter));
      if (!anybody && play.minute >= shift.closes) break;
      const card = anybody ? await this.call(returned) : null;
      if (card) await this.receive(card);
      else await play.pass(LOOK_S, LOOK_MS);
    }
    await this.press('close');
  }

  /** Who was put aside and is back comes first. */
  private call(returned: string | undefined): Promise<TicketCard | null> {
    return returned === undefined
      ? this.press('next')
      : this.press('resume-ticket', { ticket: returned });
  }

  private press(...[action, body]: [action: Parameters<Stage['doors']['act']>[1], body?: object]) {
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
    if (card.status === 'called') {
      await play.pass(reception.walkS);
      if (!reception.comes && !(await this.missed(card, reception))) return;
      await this.press('arrived');
    }
    await this.serve(card, reception);
    if (reception.pauseS > 0) await this.pause('Pause', reception.pauseS);
  }

  private async serve(card: TicketCard, reception: Reception): Promise<void> {
    const { play, random } = this;
    const { serviceS, asideS } = reception;
    const elsewhere = reception.transferred ? this.elsewhere(card.service) : null;
    if (asideS !== null && card.status === 'called') {
      await play.pass(serviceS / 4);
      return this.putAside(card, asideS);
    }
    await play.pass(elsewhere ? serviceS / 3 : serviceS);
    if (elsewhere) {
      await this.press('transfer', { service: elsewhere });
      return;
    }
    const acts = serviceOf(play.site, card.service)?.acts ?? [];
    await this.press('finish', { delivered: acts.slice(0, 1).map(({ id }) => id) });
    const score = opinionOf(card, random);
    if (score !== null) this.later(60, () => play.doors.rate(card.id, score));
  }

  private async putAside({ id }: TicketCard, asideS: number): Promise<void> {
    await this.press('park', { reason: 'Pièce manquante' });
    this.later(asideS, async () => this.back.push(id));
  }

  /** Whether somebody who did not come was there after all, once they had been said absent. */
  private async missed({ id }: TicketCard, reception: Reception): Promise<boolean> {
    const { backAfterS, turnsUp } = reception;
    await this.press('recall');
    await this.play.pass(LAST_CHANCE_S);
    await this.press('absent');
    if (turnsUp) {
      await this.play.pass(5);
      return (await this.press('undo')) !== null;
    }
    if (backAfterS !== null) this.later(backAfterS, () => this.play.doors.comeBack(id));
    return false;
  }

  /** What others do meanwhile. */
  private later(seconds: number, then: () => Promise<unknown>): void {
    this.play.beside(this.play.pass(seconds).then(then));
  }

  /** Another service that people may be sent to without an appointment. */
  private elsewhere(service: string): string | null {
    const others = this.play.site.services.filter(({ id, walkIn }) => walkIn && id !== service);
    return others[Math.floor(this.random() * others.length)]?.id ?? null;
  }
}
