import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallView } from '../../src/contract/boards';
import type { Announcer } from './announcer';
import { advance, announced, EMPTY_STAGE, enqueue, type Stage } from './announcing';

const LOOK_MS = 250;

/** A voice holds the big field no longer than this, ms. */
const LONGEST_SPEECH_MS = 20_000;

/** Brings the calls of the board to the big field one after another; each stays while it is said. */
export function useStage(calls: readonly CallView[] | null, announcer: Announcer): Stage {
  const [stage, setStage] = useState<Stage>(EMPTY_STAGE);
  const before = useRef<readonly CallView[] | null>(null);
  const isSpeaking = useRef(false);
  const latest = useRef(stage);
  latest.current = stage;

  useEffect(() => {
    if (!calls) return;
    const known = before.current;
    before.current = calls;
    // What was called before the screen was switched on is shown, not announced.
    const fresh = known ? announced(known, calls) : [];
    for (const call of fresh) announcer.prepare(call);
    if (known) setStage((held) => enqueue(held, fresh));
    else setStage({ ...EMPTY_STAGE, shown: calls[0] ?? null });
  }, [calls]);

  useEffect(() => {
    const timer = setInterval(() => {
      const now = performance.now();
      if (isSpeaking.current && now - latest.current.shownAt < LONGEST_SPEECH_MS) return;
      const moved = advance(latest.current, now);
      if (moved === latest.current || !moved.shown) return;
      setStage(moved);
      isSpeaking.current = true;
      void announcer
        .announce(moved.shown, () => latest.current.next.length)
        .then(() => {
          isSpeaking.current = false;
        });
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [announcer]);
  return stage;
}
