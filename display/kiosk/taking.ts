import type { TicketTaken } from '../../src/contract/answers';
import type { Acknowledged } from '../../src/contract/events';
import type { Connection } from '../parts/live';
import { type Demand, take } from './demand';

/** Without an answer for so long, and out of touch, the server is not asked any more. */
const ENOUGH_MS = 6_000;

/** Asks for the ticket: the answer, or null when the line went meanwhile. */
export async function taking(
  connection: Connection<'/kiosk'>,
  demand: Demand,
): Promise<Acknowledged<TicketTaken> | null> {
  const given = new AbortController();
  let watch: ReturnType<typeof setInterval> | undefined;
  const since = performance.now();
  const gone = new Promise<null>((resolve) => {
    watch = setInterval(() => {
      if (performance.now() - since > ENOUGH_MS && !connection.inTouch()) resolve(null);
    }, 500);
  });
  const answer = await Promise.race([take(connection, demand, given.signal), gone]);
  clearInterval(watch);
  given.abort();
  return answer;
}
