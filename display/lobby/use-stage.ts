import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallView } from '../../src/contract/boards';
import { advance, announced, EMPTY_STAGE, enqueue, type Stage } from './announcing';

const LOOK_MS = 250;

/** Brings the calls of the board to the big field one after another; `onCall` sounds each of them. */
export function useStage(
  calls: readonly CallView[] | null,
  onCall: (call: CallView) => void,
): Stage {
  const [stage, setStage] = useState<Stage>(EMPTY_STAGE);
  const before = useRef<readonly CallView[] | null>(null);
  const latest = useRef(stage);
  latest.current = stage;

  useEffect(() => {
    if (!calls) return;
    const known = before.current;
    before.current = calls;
    // What was called before the screen was switched on is shown, not announced.
    if (known) setStage((held) => enqueue(held, announced(known, calls)));
    else setStage({ ...EMPTY_STAGE, shown: calls[0] ?? null });
  }, [calls]);

  useEffect(() => {
    const timer = setInterval(() => {
      const moved = advance(latest.current, performance.now());
      if (moved === latest.current || !moved.shown) return;
      setStage(moved);
      onCall(moved.shown);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [onCall]);
  return stage;
}
