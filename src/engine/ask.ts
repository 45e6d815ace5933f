import type { Command, TakeTicket } from '../core/commands';
import type { CommandId } from '../core/ids';
import type { Reopening } from '../core/refusals';
import type { Moment } from '../core/time';
import type { CounterAnswer, RefusalName, SiteAnswer, TicketAnswer } from '../contract/answers';
import type { RoomAnswer } from '../contract/rooms';
import type { BlockReserved } from '../contract/block';
import type { TicketTaken } from '../contract/ticket';
import type { SiteState } from './site-state';

/** A command as the doors give it: a promise is made when its turn comes, not before. */
export type Wish = Exclude<Command, TakeTicket> | Omit<TakeTicket, 'promise' | 'forward'>;

/** A wish on its way to a site's mailbox. */
export interface Ask {
  readonly wish: Wish;
  /** The same id is never acted upon twice; null: nobody will ask again. */
  readonly id: CommandId | null;
  /** Id of the credential behind it. */
  readonly actor: string;
}

/** A ticket as the engine answers it; the door adds the visitor's link. */
export type Taken = Omit<TicketTaken, 'visit'>;
/** A block as the engine answers it; the door adds each number's link. */
export type Reserved = Omit<BlockReserved, 'numbers'> & {
  readonly numbers: readonly Omit<BlockReserved['numbers'][number], 'visit'>[];
};
export type Answer = Taken | Reserved | CounterAnswer | TicketAnswer | RoomAnswer | SiteAnswer;

/** What became of an ask. */
export type Outcome =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly refusal: RefusalName; readonly reopens?: Reopening };

/** Adds to a wish what only the state of the site can give. */
export function completed(wish: Wish, state: SiteState, now: Moment): Command {
  if (wish.type !== 'take') return wish;
  // Whoever was given a number by a kiosk that was cut off was promised nothing.
  if (wish.reserved) return { ...wish, promise: { unknown: 'offline' } };
  const { site, estimator } = state;
  return { ...wish, ...estimator.newcomer(site, wish.service, wish.priority, now) };
}
