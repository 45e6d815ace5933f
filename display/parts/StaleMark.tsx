import { freshnessText } from './freshness-text';
import type { Live } from './live';
import { Mark, type Tone } from './Mark';

const TONES: Readonly<Record<Live<unknown>['freshness'], Tone>> = {
  live: 'good',
  connecting: 'warn',
  stale: 'alarm',
  refused: 'alarm',
};

/** Whether the page is up to date, said in words; `at` is the board's instant, shown when it stopped. */
export function StaleMark({ live, zone }: { live: Live<{ at: string }>; zone?: string }) {
  return (
    <output>
      <Mark tone={TONES[live.freshness]}>{freshnessText(live, zone)}</Mark>
    </output>
  );
}
