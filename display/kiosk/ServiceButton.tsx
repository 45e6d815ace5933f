import type { KioskServiceView } from '../../src/contract/boards';
import { langOf, reopensText, t, text } from '../parts/languages';
import { WaitRange } from '../parts/WaitRange';
import { lateText } from './late';

interface Shown {
  service: KioskServiceView;
  day: string | null;
  appointment: boolean;
  waitsKnown: boolean;
  onChoose: () => void;
}

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

/** A service with its people and its wait on the button; greyed with the reason when it takes nobody. */
export function ServiceButton({ service, day, appointment, waitsKnown, onChoose }: Shown) {
  const reason = whyNot(service, appointment, day);
  const late = reason === null && waitsKnown ? lateText(service, appointment) : null;
  return (
    <button
      type="button"
      class="choice"
      aria-disabled={reason !== null}
      onClick={() => reason === null && onChoose()}
    >
      <span class="choice__prefix" aria-hidden="true">
        {service.prefix}
      </span>
      <span class="choice__name" lang={langOf(service.name)}>
        {text(service.name)}
      </span>
      <span class="choice__place" lang={langOf(service.place)}>
        {text(service.place)}
      </span>
      {reason !== null && <span class="choice__reason">{reason}</span>}
      {reason === null && appointment && <span class="choice__wait">{t('kiosk.checkIn')}</span>}
      {reason === null && !appointment && waitsKnown && (
        <span class="choice__wait">
          <WaitRange wait={service.wait} />
          <span class="choice__people numbers">
            {t('kiosk.waiting', { count: service.waiting })}
          </span>
        </span>
      )}
      {late !== null && <span class="choice__late">⚠ {late}</span>}
    </button>
  );
}
