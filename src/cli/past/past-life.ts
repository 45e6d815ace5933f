import { addDays, type Day, dayNumber } from '../../core/time';
import type { Journal, Lessons } from '../../engine/journal-port';
import type { SiteState } from '../../engine/site-state';
import { PastDay } from './past-day';

/** Which days are lived, and by which chances. */
export interface Past {
  readonly from: Day;
  /** Included. */
  readonly to: Day;
  readonly seed: number;
}

/** How many days there are from one to another, both included. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from) + 1;

/** Lives one day after the other, each in one commit; tells how many are over. */
export async function livePast(
  journal: Journal,
  state: SiteState,
  { from, to, seed }: Past,
  lived: (days: number) => void,
): Promise<void> {
  let lessons: Lessons | null = null;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const batch = await new PastDay(state, day, seed).live();
    if (batch && (await journal.append(batch)) === 'conflict') {
      throw new Error('somebody else writes to this journal');
    }
    lessons = state.takeLessons() ?? lessons;
    lived(daysBetween(from, day));
  }
  // Only those of the last morning are ever asked for.
  if (lessons) await journal.keepLessons(state.site.definition.id, lessons);
}
