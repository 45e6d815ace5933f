import type { TicketTaken } from '../../src/contract/answers';
import type { KioskBoard } from '../../src/contract/boards';
import { clockText, langOf, t, text, waitText } from '../parts/languages';
import type { Connection } from '../parts/live';
import { Paper } from './Paper';
import { PrintTicket } from './PrintTicket';
import { Qr } from './Qr';
import type { Visit } from './use-visit';
import { whyBehindNobody } from './waits';

interface Shown {
  board: KioskBoard;
  visit: Visit;
  taken: TicketTaken;
  priority: boolean;
  connection: Connection<'/kiosk'> | null;
}

/** The address of the follow-up page, whole even when the server gave a path. */
const followUrl = (taken: TicketTaken): string =>
  new URL(taken.visit.url, window.location.href).href;

/** « vers 10 h 40 »: the expected hour to the next five minutes, or nothing. */
function expectedText({ ticket, promise }: TicketTaken, zone: string): string {
  if ('unknown' in promise) return '';
  const step = 300_000;
  const at = Date.parse(ticket.takenAt) + promise.expectedS * 1000;
  return t('kiosk.around', { time: clockText(Math.ceil(at / step) * step, zone) });
}

/** Given without the server: nobody knows who else waits. */
const isOffline = ({ promise }: TicketTaken): boolean =>
  'unknown' in promise && promise.unknown === 'offline';

/** How long and behind how many; of a ticket given offline, that nobody knows. */
function Waiting({ taken, zone, open }: { taken: TicketTaken; zone: string; open: number }) {
  if (isOffline(taken)) return <p class="taken__ahead">{t('kiosk.givenOffline')}</p>;
  const { ahead, promise } = taken;
  const why = whyBehindNobody(ahead, promise, open);
  return (
    <>
      <p class="taken__wait numbers">
        {waitText(promise)} <small>{expectedText(taken, zone)}</small>
      </p>
      <p class="taken__ahead numbers">
        {t(why ? `kiosk.next${why}` : 'ticket.ahead', { count: ahead })}
      </p>
    </>
  );
}

/** The ticket: its number, how long, where to wait, how to follow it. */
export function Taken({ board, visit, taken, priority, connection }: Shown) {
  const service = board.services.find((one) => one.id === taken.ticket.service);
  const url = followUrl(taken);
  return (
    <>
      <h1 class="taken__title">{t('kiosk.yourNumber')}</h1>
      <p class="taken__number numbers">{taken.ticket.number}</p>
      <Waiting taken={taken} zone={board.zone} open={service?.open ?? 0} />
      {service && (
        <p class="taken__place">
          {t('ticket.waitAt')} <strong lang={langOf(service.place)}>{text(service.place)}</strong>
        </p>
      )}
      {priority && <p class="taken__priority">{t('ticket.showCard')}</p>}
      <section class="follow" aria-labelledby="follow-title">
        <Qr text={url} label={t('kiosk.qrLabel')} />
        <div>
          <h2 id="follow-title">{t('kiosk.follow')}</h2>
          <p>{t(isOffline(taken) ? 'kiosk.followLater' : 'kiosk.followHow')}</p>
        </div>
      </section>
      <div class="actions">
        <PrintTicket connection={connection} ticket={taken.ticket.id} />
        <button type="button" class="action" data-back="" onClick={() => visit.restart()}>
          {t('kiosk.done')}
        </button>
      </div>
      <Paper board={board} taken={taken} priority={priority} url={url} />
    </>
  );
}
