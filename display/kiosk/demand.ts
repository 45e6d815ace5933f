import type { TicketTaken } from '../../src/contract/answers';
import type { Acknowledged } from '../../src/contract/events';
import { newCommandId } from '../parts/command-id';
import type { Connection } from '../parts/live';

/** What a visitor asks the kiosk for. */
export interface Wish {
  service: string;
  appointment: boolean;
  priority: boolean;
  language: string;
}

/** A wish on its way; the id makes a second asking harmless. */
export interface Demand {
  commandId: string;
  askedAt: number;
  wish: Wish;
}

const KEPT = 'patience.demand';
/** Nobody stands in front of a kiosk for longer than this, milliseconds. */
const FORGOTTEN_MS = 5 * 60_000;

export function newDemand(wish: Wish): Demand {
  return { commandId: newCommandId(), askedAt: Date.now(), wish };
}

/** Asks for the ticket; the demand outlives a reload until it is answered. */
export async function take(
  connection: Connection<'/kiosk'>,
  demand: Demand,
  given?: AbortSignal,
): Promise<Acknowledged<TicketTaken>> {
  sessionStorage.setItem(KEPT, JSON.stringify(demand));
  const { commandId, wish } = demand;
  const answer = await connection.ask('tickets', { ...wish, channel: 'kiosk' }, commandId, given);
  if (answer.ok || !mayRetry(answer.refusal)) forget();
  return answer;
}

/** Whether a refusal leaves open what became of the demand, so that asking again makes sense. */
export function mayRetry(refusal: string): boolean {
  return ['overloaded', 'storage-unavailable', 'too-many-requests', 'internal'].includes(refusal);
}

/** The demand that was not answered before the page was loaded anew. */
export function unanswered(now: number): Demand | null {
  const kept = sessionStorage.getItem(KEPT);
  if (!kept) return null;
  const demand = JSON.parse(kept) as Demand;
  if (now - demand.askedAt < FORGOTTEN_MS) return demand;
  forget();
  return null;
}

/** The visitor gave up, or has the ticket. */
export function forget(): void {
  sessionStorage.removeItem(KEPT);
}
