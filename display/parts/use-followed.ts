import { useEffect, useRef, useState } from 'preact/hooks';
import { get, type Got } from './get';

/** Read again after a change, at most this often: such an answer is asked for, not pushed. */
const AGAIN_MS = 3_000;

/** What an address answers, read again when the site has moved on to another seq; null: not yet. */
export function useFollowed<Body>(path: string | null, seq: number): Got<Body> | null {
  const [answer, setAnswer] = useState<{ path: string; got: Got<Body> } | null>(null);
  const last = useRef<{ path: string; atMs: number } | null>(null);
  useEffect(() => {
    if (path === null) return undefined;
    const read = (): void => {
      last.current = { path, atMs: performance.now() };
      // Not aborted by the next change: at a busy site no answer would ever be shown.
      void get<Body>(path).then((got) => setAnswer({ path, got }));
    };
    const before = last.current?.path === path ? last.current.atMs : -AGAIN_MS;
    const timer = setTimeout(read, Math.max(0, before + AGAIN_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [path, seq]);
  return answer?.path === path ? answer.got : null;
}
