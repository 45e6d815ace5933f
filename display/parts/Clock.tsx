import { useEffect, useState } from 'preact/hooks';
import { clockText } from './languages';

/** The site's clock, from the server's time: the device's own clock may be wrong. */
export function Clock({ nowMs, zone }: { nowMs: () => number | null; zone: string }) {
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  const now = nowMs();
  if (now === null) return null;
  return (
    <time class="clock numbers" dateTime={new Date(now).toISOString()}>
      {clockText(now, zone)}
    </time>
  );
}
