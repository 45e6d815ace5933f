import type { PROTOCOL, STALE_MS } from '../../src/contract/protocol';
import type { Heartbeat } from '../../src/contract/protocol';

// Held to the contract by their types: importing the values would bring the schemas into every page.
export const PAGE_PROTOCOL: typeof PROTOCOL = 1;
export const SILENCE_MS: typeof STALE_MS = 9_000;

/** How long a page may know of something newer before it asks for it. */
const BEHIND_MS = 1_000;

/** Where a snapshot stands in its history. */
export interface Place {
  epoch: string;
  seq: number;
}

/** What a page knows and since when it was last sure of it; instants are monotonic milliseconds. */
export interface Standing<Board extends Place> {
  readonly board: Board | null;
  readonly confirmedAt: number | null;
  /** Since when the server is known to be ahead of this board. */
  readonly behindSince: number | null;
}

export const NOTHING_YET: Standing<never> = { board: null, confirmedAt: null, behindSince: null };

/** A snapshot came: an older one of the same epoch is dropped, another epoch replaces. */
export function boardCame<Board extends Place>(
  standing: Standing<Board>,
  board: Board,
  now: number,
): Standing<Board> {
  const held = standing.board;
  if (held && held.epoch === board.epoch && board.seq < held.seq) return standing;
  return { board, confirmedAt: now, behindSince: null };
}

/** The server's pulse: confirms the board, or tells that there is a newer one. */
export function beatCame<Board extends Place>(
  standing: Standing<Board>,
  beat: Heartbeat,
  now: number,
): Standing<Board> {
  const { board } = standing;
  const current = board !== null && board.epoch === beat.epoch && beat.seq <= board.seq;
  if (current) return { ...standing, confirmedAt: now, behindSince: null };
  return { ...standing, behindSince: standing.behindSince ?? now };
}

/** Whether to ask for a board: the server has been ahead for more than a second. */
export function mustResync(standing: Standing<Place>, now: number): boolean {
  return standing.behindSince !== null && now - standing.behindSince > BEHIND_MS;
}

/** Whole seconds since the board was last known to be true. */
export function ageOf(standing: Standing<Place>, now: number): number {
  return standing.confirmedAt === null ? 0 : Math.floor((now - standing.confirmedAt) / 1000);
}

/** Whether the board may no longer be taken for the present. */
export function isStale(standing: Standing<Place>, now: number): boolean {
  return standing.confirmedAt !== null && now - standing.confirmedAt >= SILENCE_MS;
}
