import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TicketTaken } from '../../src/contract/answers';
import type { KioskBoard } from '../../src/contract/boards';
import type { Connection, Live, ServerClock } from '../parts/live';
import { newCommandId } from '../parts/command-id';
import { type Demand, mayRetry, type Wish } from './demand';
import { dayIn, isOpenAt } from './local-day';
import { BLOCK, type Given, type Lost, OfflineNumbers } from './offline';

/** Tried again after this, milliseconds. */
const AGAIN_MS = 5_000;

/** The kiosk without its server. */
export interface Offline {
  /** A ticket that the server has not heard of; null when none can be given. */
  give(wish: Wish): TicketTaken | null;
  /** A demand was sent and not answered; its visitor is not waiting for it any more. */
  doubt(demand: Demand): void;
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

/**
 * Sees to it that no demand which was never answered is a ticket that nobody holds: withdrawn, or
 * given back when the server had carried it out; false when the rest must wait.
 */
async function settle(numbers: OfflineNumbers, line: Line): Promise<boolean> {
  for (const demand of numbers.doubtful) {
    const withdrawn = await line.ask('withdraw', {}, demand.commandId);
    if (!withdrawn.ok && mayRetry(withdrawn.refusal)) return false;
    const isTaken = !withdrawn.ok && withdrawn.refusal === 'command-reused';
    if (isTaken && !(await giveBack(demand, line))) return false;
    numbers.settled(demand);
  }
  return true;
}

/** The visitor's own link gives a ticket back; false when the server could not be asked. */
async function giveBack({ wish, commandId }: Demand, line: Line): Promise<boolean> {
  const first = await line.ask('tickets', { ...wish, channel: 'kiosk' }, commandId);
  if (!first.ok) return !mayRetry(first.refusal);
  const left = await fetch(`/api/v1/visits/${first.visit.token}/leave`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newCommandId() },
    body: '{}',
  }).catch(() => null);
  return left !== null && left.status < 500;
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
      const isWhole =
        (await settle(numbers, connection)) && (await tell(numbers, connection, board.day ?? ''));
      if (isWhole) await stock(numbers, connection, board);
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
  const doubt = (demand: Demand): void => numbers.doubt(demand);
  return { give, doubt, untold: numbers.untold.length, lost: numbers.lostOn(board?.day ?? '') };
}
