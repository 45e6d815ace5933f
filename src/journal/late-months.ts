import { type Month, monthOf } from '../affluence/rollup/month';
import type { Batch } from '../engine/journal-port';

/**
 * The months before that of its last fact whose quarter-hours a batch changes. Days of facts never
 * go back, so a month before theirs may have been summed already, and must be summed again.
 */
export function lateMonths({ facts, slots }: Pick<Batch, 'facts' | 'slots'>): Month[] {
  const last = facts.at(-1);
  if (!last) return [];
  const present = monthOf(last.recorded.day);
  const months = new Set<Month>();
  for (const { day } of slots) if (day < present) months.add(monthOf(day));
  return [...months];
}
