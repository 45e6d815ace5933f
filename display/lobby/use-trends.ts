import { useMemo, useRef } from 'preact/hooks';
import type { LobbyBoard } from '../../src/contract/boards';
import { type Memory, remember, type Trend, trendsOf } from './trends';

/** Where each wait goes, against ten minutes ago; nothing before the screen has run that long. */
export function useTrends(board: LobbyBoard): Readonly<Record<string, Trend>> {
  const memory = useRef<Memory>([]);
  return useMemo(() => {
    memory.current = remember(memory.current, board);
    return trendsOf(memory.current, board);
  }, [board]);
}
