import { useMemo, useRef } from 'preact/hooks';
import type { CallView, LobbyBoard } from '../../src/contract/boards';
import { callsOf, type Selection } from './selection';

/** The latest calls that this screen speaks of; the same array until a board changes them. */
export function useCalls(board: LobbyBoard, selection: Selection): readonly CallView[] {
  const remembered = useRef<{ epoch: string; calls: readonly CallView[] }>({
    epoch: '',
    calls: [],
  });
  const chosen = JSON.stringify(selection);
  return useMemo(() => {
    const { epoch, calls } = remembered.current;
    const known = epoch === board.epoch ? calls : [];
    const now = callsOf(known, board.calls, selection);
    remembered.current = { epoch: board.epoch, calls: now };
    return now;
  }, [board, chosen]);
}
