import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TicketTaken } from '../../src/contract/answers';
import type { KioskBoard } from '../../src/contract/boards';
import type { Connection, Live, ServerClock } from '../parts/live';
import { mayRetry, type Wish } from './demand';
import { dayIn, isOpenAt } from './local-day';
import { BLOCK, type Given, type Lost, OfflineNumbers } from './offline';

/** Tried again after this, milliseconds. */
const AGAIN_MS = 5_000;

/** The kiosk without its server. */
export interface Offline {
  /** A ticket that the server has not heard of; null when none can be given. */
  give(wish: Wish): TicketTaken | null;
  /** How many tickets the server has not heard of. */
  readonly untold: number;
  /** Tickets of today that it would not take in. */
  readonly lost: readonly Lost[];
}

const ticketOf = ({ ticket, number, wish, takenAt, visit }: Given): TicketTaken => ({
  ticket: { id: ticket, number, service: wish.service, takenAt },
  visit,
  ahead: 0,
  promise: { unknown: 'offline' },
});

type Line = Connection<'/kiosk'>;

/** Tells the server what was given, in order; false when the rest must wait. */
async function tell(numbers: OfflineNumbers, line: Line, day: string): Promise<boolean> {
  for (const { commandId, wish, ticket, takenAt } of numbers.untold) {
    const reserved = { ticket, device: numbers.device, takenAt };
    const answer = await line.ask('tickets', { ...wish, channel: 'kiosk', reserved }, commandId);
    if (!answer.ok && mayRetry(answer.refusal)) return false;
    numbers.told(commandId, answer.ok ? null : { refusal: answer.refusal, day });
  }
  return true;
}

/** Has numbers for each service at hand; false when the server won't give any now. */
async function stock(numbers: OfflineNumbers, line: Line, board: KioskBoard): Promise<boolean> {
  const { device } = numbers;
  const services = board.services.map(({ id }) => id);
  for (const service of numbers.short(services, board.day ?? '')) {
    const answer = await line.ask('blocks', { service, device, size: BLOCK });
    if (!answer.ok) return false;
    numbers.add(answer);
  }
  return true;
}

/** Keeps numbers for bad times while the server is there, and tells it what was given without it. */
export function useOffline(
  site: string,
  live: Live<KioskBoard>,
  connection: Line | null,
  clock: ServerClock,
): Offline {
  const numbers = useMemo(() => new OfflineNumbers(site), [site]);
  const [, redraw] = useState(0);
  const working = useRef(false);
  const { board } = live;
  const isLive = live.freshness === 'live';
  useEffect(() => {
    if (!isLive || !connection || !board) return undefined;
    const work = async (): Promise<void> => {
      if (working.current) return;
      working.current = true;
      if (await tell(numbers, connection, board.day ?? '')) await stock(numbers, connection, board);
      working.current = false;
      redraw((count) => count + 1);
    };
    void work();
    const timer = setInterval(() => void work(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isLive, connection, board?.day]);

  const give = (wish: Wish): TicketTaken | null => {
    const now = clock.nowMs();
    if (now === null || !board || !isOpenAt(board, wish.service, now)) return null;
    const given = numbers.give(wish, dayIn(board.zone, now), now);
    return given && ticketOf(given);
  };
  return { give, untold: numbers.untold.length, lost: numbers.lostOn(board?.day ?? '') };
}
