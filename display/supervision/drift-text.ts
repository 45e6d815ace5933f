import type { RoomState } from '../../src/contract/rooms';
import { intlTag } from '../../src/words/words';
import { language, t } from '../parts/languages';

const DAY_MS = 86_400_000;

/** What the counter of a room was wrong by on its last counted day; null: nothing to speak of. */
export function driftText(before: RoomState['before'], today: string | null): string | null {
  if (!before?.alarming) return null;
  const count = Math.abs(before.drift);
  const daysAgo = today === null ? null : (Date.parse(today) - Date.parse(before.day)) / DAY_MS;
  if (daysAgo === 1) return t('supervision.room.drift.yesterday', { count });
  const format = new Intl.DateTimeFormat(intlTag(language.current), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const day = format.format(new Date(before.day));
  return t('supervision.room.drift.day', { count, day });
}
