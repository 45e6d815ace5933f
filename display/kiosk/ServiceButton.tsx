import type { KioskServiceView } from '../../src/contract/boards';
import { langOf, t, text, waitText } from '../parts/languages';
import { Pictogram } from '../parts/Pictogram';
import { lateText } from './late';
import { whyBehindNobody } from './waits';
import { whyNot } from './why-not';

interface Shown {
  service: KioskServiceView;
  /** From 1: the key that chooses it. */
  rank: number;
  day: string | null;
  appointment: boolean;
  waitsKnown: boolean;
  onChoose: () => void;
}

/** A service with its people and its wait on the button; greyed with the reason when it takes nobody. */
export function ServiceButton(shown: Shown) {
  const { service, rank, day, appointment, onChoose } = shown;
  const reason = whyNot(service, appointment, day);
  return (
    <button
      type="button"
      class={reason === null && isLate(shown) ? 'choice choice--late' : 'choice'}
      aria-disabled={reason !== null}
      onClick={() => reason === null && onChoose()}
    >
      <span class="choice__picture" aria-hidden="true">
        {service.pictogram ? <Pictogram name={service.pictogram} /> : service.prefix}
      </span>
      {rank <= 9 && (
        <span class="choice__key">
          <span class="unseen">{t('kiosk.key')} </span>
          {rank}
        </span>
      )}
      <Named service={service} />
      {reason === null ? <Offered {...shown} /> : <span class="choice__reason">{reason}</span>}
    </button>
  );
}

type Awaited = Pick<Shown, 'service' | 'appointment' | 'waitsKnown'>;

const isLate = ({ service, appointment, waitsKnown }: Awaited): boolean =>
  !appointment && waitsKnown && lateText(service, false) !== null;

/** What awaits who chooses it. */
function Offered({ service, appointment, waitsKnown }: Awaited) {
  if (appointment) return <span class="choice__wait">{t('kiosk.checkIn')}</span>;
  if (!waitsKnown) return null;
  return (
    <>
      <Waiting service={service} />
      {isLate({ service, appointment, waitsKnown }) && (
        <span class="choice__late">⚠ {t('kiosk.lateShort')}</span>
      )}
    </>
  );
}

/** What one comes to do, and the service that does it. */
function Named({ service: { name, purpose } }: { service: KioskServiceView }) {
  const first = purpose ?? name;
  return (
    <>
      <span class="choice__purpose" lang={langOf(first)}>
        {text(first)}
      </span>
      {purpose && text(purpose) !== text(name) && (
        <span class="choice__name" lang={langOf(name)}>
          {text(name)}
        </span>
      )}
    </>
  );
}

/** How long, and behind how many. */
function Waiting({ service: { wait, waiting, open } }: { service: KioskServiceView }) {
  const why = whyBehindNobody(waiting, wait, open);
  // « Aucun guichet ouvert » says enough of a service for which nobody waits.
  const isTold = waiting > 0 || !('unknown' in wait);
  return (
    <span class="choice__waiting">
      <span class={`choice__wait numbers ${'unknown' in wait ? 'choice__wait--unknown' : ''}`}>
        {waitText(wait)}
      </span>
      {isTold && (
        <span class="choice__people numbers">
          {t(why ? `kiosk.nobody${why}` : 'kiosk.waiting', { count: waiting })}
        </span>
      )}
    </span>
  );
}
