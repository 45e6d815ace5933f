import { useEffect, useState } from 'preact/hooks';
import type { Stage } from './announcing';

/** Whether nobody has been called for a while: from then on media may take the field. */
export function useQuiet({ shown, shownAt, next }: Stage, quietMs: number): boolean {
  const call = `${shown?.number} ${shown?.counter} ${shown?.calls} ${shownAt} ${next.length}`;
  const [quietSince, setQuietSince] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuietSince(call), quietMs);
    return () => clearTimeout(timer);
  }, [call, quietMs]);
  // Compared while drawing: a call takes the field in the very turn in which it comes.
  return quietSince === call && next.length === 0;
}
