import type { Wait } from '../../src/contract/wait';
import { waitText } from './languages';

/** A wait in words, marked when it is not known. */
export function WaitRange({ wait }: { wait: Wait }) {
  const kind = 'unknown' in wait ? 'unknown' : 'known';
  return <span class={`wait wait--${kind} numbers`}>{waitText(wait)}</span>;
}
