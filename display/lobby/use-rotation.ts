import { useEffect, useState } from 'preact/hooks';

/** The index among `count` things that take turns, each for `periodMs`. */
export function useRotation(count: number, periodMs: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (count < 2) return;
    const timer = setInterval(() => setTurn((before) => before + 1), periodMs);
    return () => clearInterval(timer);
  }, [count, periodMs]);
  return turn % Math.max(1, count);
}
