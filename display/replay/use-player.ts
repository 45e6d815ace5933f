import { useEffect, useState } from 'preact/hooks';
import { type Span, within } from './moments';

/** Minutes of the day that go by in a second. */
export const SPEEDS = [1, 5, 15] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Player {
  readonly minute: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly go: (minute: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

/** A minute that can be chosen, or that goes forward by itself until the end of the span. */
export function usePlayer(span: Span, first: number | null): Player {
  const [minute, setMinute] = useState(() => within(span, first ?? span.from));
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setMinute((at) => within(span, at + 1)), 1000 / speed);
    return () => clearInterval(timer);
  }, [playing, speed, span.from, span.to]);
  const over = minute >= span.to;
  useEffect(() => {
    if (over) setPlaying(false);
  }, [over]);
  return {
    minute,
    playing,
    speed,
    setSpeed,
    go: (to) => setMinute(within(span, to)),
    // From the end, playing begins anew.
    toggle: () => {
      if (!playing && over) setMinute(span.from);
      setPlaying(!playing);
    },
  };
}
