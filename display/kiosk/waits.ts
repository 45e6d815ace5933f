import type { Wait } from '../../src/contract/wait';

/** Up to here a wait is « moins de 5 min », seconds. */
const SHORT_S = 300;

/**
 * Why one waits behind nobody: the counters are at work for others, or one is yet to open. Null when
 * people wait, when the wait is short, or when it is not known.
 */
export function whyBehindNobody(people: number, wait: Wait, open: number): 'Busy' | 'Opens' | null {
  if (people > 0 || !('highS' in wait) || wait.highS <= SHORT_S) return null;
  return open > 0 ? 'Busy' : 'Opens';
}
