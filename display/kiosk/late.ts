import type { KioskServiceView } from '../../src/contract/boards';
import { t } from '../parts/languages';

/** What to know before queueing late in the day; null when there is nothing to fear. */
export function lateText({ intake }: KioskServiceView, appointment: boolean): string | null {
  // Who has an appointment does not stand in the line that the chance was estimated for.
  if (intake.warning === null || appointment) return null;
  return t('kiosk.late', { count: Math.round(intake.warning * 10) });
}
