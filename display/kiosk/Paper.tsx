import type { TicketTaken } from '../../src/contract/answers';
import type { KioskBoard } from '../../src/contract/boards';
import { clockText, t, text, waitText } from '../parts/languages';
import { Qr } from './Qr';

interface Printed {
  board: KioskBoard;
  taken: TicketTaken;
  priority: boolean;
  url: string;
}

/** The ticket on 80 mm paper; seen only by the printer. */
export function Paper({ board, taken, priority, url }: Printed) {
  const service = board.services.find((one) => one.id === taken.ticket.service);
  const isOffline = 'unknown' in taken.promise && taken.promise.unknown === 'offline';
  return (
    <section class="paper" aria-hidden="true">
      <p class="paper__site">{text(board.name)}</p>
      {board.demonstration && <p>{t('common.demonstrationLong')}</p>}
      <p>{service && text(service.name)}</p>
      <p class="paper__number">{taken.ticket.number}</p>
      <p class="paper__wait">{waitText(taken.promise)}</p>
      <p>{isOffline ? t('kiosk.givenOffline') : t('ticket.ahead', { count: taken.ahead })}</p>
      <p>
        <strong>{service && text(service.place)}</strong>
      </p>
      {priority && <p>{t('ticket.showCard')}</p>}
      <Qr text={url} label="" />
      <p>{t('ticket.listen')}</p>
      <p>{t('ticket.takenAt', { time: clockText(taken.ticket.takenAt, board.zone) })}</p>
    </section>
  );
}
