import type { TicketCard } from '../../contract/ticket';
import type { Score } from '../../core/facts';
import { chance, type Random } from './random';

/** Part of the people received who answer the question that their phone asks. */
const ANSWERS = 0.22;
/** Where nothing was promised, a wait is measured against this: seconds. */
const TOLERABLE_S = 900;

/** What somebody says of the wait once the visit is over; null for who says nothing. */
export function opinionOf(card: TicketCard, random: Random): Score | null {
  if (!chance(random, ANSWERS) || card.calledAt === null) return null;
  const waitedS = (Date.parse(card.calledAt) - Date.parse(card.takenAt)) / 1000;
  const told = 'unknown' in card.promise ? TOLERABLE_S : Math.max(300, card.promise.highS);
  // A wait as long as the upper bound divides people; twice as long pleases nobody.
  const mood = 1.35 - 0.6 * (waitedS / told) - waitedS / 7200 + (random() - 0.5) * 0.7;
  if (mood > 0.95) return 4;
  if (mood > 0.5) return 3;
  return mood > 0.2 ? 2 : 1;
}
