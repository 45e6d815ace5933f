import type { LobbyBoard } from '../../src/contract/boards';
import type { Wait } from '../../src/contract/wait';

export type Trend = 'rising' | 'falling' | 'steady';
type Range = Extract<Wait, { lowS: number }>;

/** The ranges of one moment, by service. */
interface Seen {
  readonly atMs: number;
  readonly ranges: Readonly<Record<string, Range>>;
}

/** What was seen in the last minutes, oldest first. */
export type Memory = readonly Seen[];

const EVERY_MS = 30_000;
const AGO_MS = 10 * 60_000;
/** A memory of this age still stands for ten minutes ago. */
const OLDEST_MS = AGO_MS + 2 * EVERY_MS;
/** Less than this is no change that anybody would notice, seconds. */
const LITTLE_S = 60;
const LITTLE_SHARE = 0.15;

const isRange = (wait: Wait): wait is Range => 'lowS' in wait;

/** Keeps one look at the board in half a minute, and nothing older than is needed. */
export function remember(memory: Memory, board: LobbyBoard): Memory {
  const atMs = Date.parse(board.at);
  const last = memory[memory.length - 1];
  // The server's clock may have been set back.
  if (last && atMs < last.atMs) return [];
  if (last && atMs - last.atMs < EVERY_MS) return memory;
  const ranges: Record<string, Range> = {};
  for (const { id, wait } of board.services) if (isRange(wait)) ranges[id] = wait;
  return [...memory.filter((seen) => atMs - seen.atMs <= OLDEST_MS), { atMs, ranges }];
}

/**
 * How a wait stands against ten minutes ago. A rise or a fall is told only when each of the two
 * expected waits lies outside the other's range; null: nobody can say for sure.
 */
export function compare(before: Range, now: Range): Trend | null {
  if (now.expectedS > before.highS && before.expectedS < now.lowS) return 'rising';
  if (now.expectedS < before.lowS && before.expectedS > now.highS) return 'falling';
  const little = Math.max(LITTLE_S, LITTLE_SHARE * before.expectedS);
  return Math.abs(now.expectedS - before.expectedS) <= little ? 'steady' : null;
}

/** The trend of each service that has one. */
export function trendsOf(memory: Memory, board: LobbyBoard): Record<string, Trend> {
  const atMs = Date.parse(board.at);
  const ages = memory.filter(({ atMs: seen }) => atMs - seen >= AGO_MS && atMs - seen <= OLDEST_MS);
  const then = ages[ages.length - 1];
  const trends: Record<string, Trend> = {};
  if (!then) return trends;
  for (const { id, wait, intake } of board.services) {
    const before = then.ranges[id];
    const trend = before && isRange(wait) && intake.state === 'open' ? compare(before, wait) : null;
    if (trend) trends[id] = trend;
  }
  return trends;
}
