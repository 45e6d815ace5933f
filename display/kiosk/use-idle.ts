import { useEffect, useRef, useState } from 'preact/hooks';

/** Something is being read aloud to somebody. */
export const SPEAKING = 'patience:speaking';

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', SPEAKING];

/** Whole seconds since the last touch or key, and a way to start again from nought. */
export function useIdle(): { idleS: number; touch: () => void } {
  const [idleS, setIdleS] = useState(0);
  const touchedAt = useRef(performance.now());
  const touch = (): void => {
    touchedAt.current = performance.now();
    setIdleS(0);
  };
  useEffect(() => {
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touch, true);
    const timer = setInterval(
      () => setIdleS(Math.floor((performance.now() - touchedAt.current) / 1000)),
      500,
    );
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touch, true);
      clearInterval(timer);
    };
  }, []);
  return { idleS, touch };
}
