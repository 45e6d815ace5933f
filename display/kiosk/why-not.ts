import type { KioskServiceView } from '../../src/contract/boards';
import { reopensText, t } from '../parts/languages';

/** Why a service can't be chosen, in words; null when it can. */
export function whyNot(
  service: KioskServiceView,
  appointment: boolean,
  day: string | null,
): string | null {
  const { state, reopens } = service.intake;
  if (state === 'stopped') return stoppedText(service, day);
  if (state === 'closed' && reopens) return t('kiosk.reopens', { when: reopensText(reopens, day) });
  if (state === 'closed') return t('kiosk.closed');
  return service.walkIn || appointment ? null : t('kiosk.appointmentOnly');
}

function stoppedText({ intake }: KioskServiceView, day: string | null): string {
  if (intake.stoppedBy !== 'rule') return t('kiosk.stopped');
  if (!intake.reopens) return t('kiosk.beyond');
  return t('kiosk.beyondReopens', { when: reopensText(intake.reopens, day) });
}
