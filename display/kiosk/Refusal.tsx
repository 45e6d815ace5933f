import type { Refused } from '../../src/contract/answers';
import type { KioskBoard } from '../../src/contract/boards';
import { langOf, reopensText, t, text } from '../parts/languages';
import { refusalText } from '../parts/Problem';
import { type Demand, mayRetry } from './demand';
import { OtherWays } from './OtherWays';
import type { Visit } from './use-visit';

interface Shown {
  board: KioskBoard;
  visit: Visit;
  refused: Refused;
  demand: Demand;
}

/** Why there is no ticket, and what else the visitor can do. */
export function Refusal({ board, visit, refused, demand }: Shown) {
  const service = board.services.find((one) => one.id === demand.wish.service);
  const message = service?.intake.message;
  const { reopens } = refused;
  return (
    <>
      <h1>{refusalText(refused.refusal)}</h1>
      <section class="papers">
        {message && <p lang={langOf(message)}>{text(message)}</p>}
        {reopens && (
          <p class="papers__list">
            {t('kiosk.reopensLong', { when: reopensText(reopens, board.day) })}
          </p>
        )}
        <h2>{t('kiosk.otherwise')}</h2>
        <OtherWays board={board} service={demand.wish.service} />
      </section>
      <div class="actions">
        {mayRetry(refused.refusal) && <Retry visit={visit} demand={demand} />}
        <button type="button" class="action" data-back="" onClick={() => visit.again()}>
          {t('kiosk.otherService')}
        </button>
      </div>
    </>
  );
}

/** Out of touch with the server: nothing was asked, and a person may be quicker. */
export function Apart({ visit, demand }: { visit: Visit; demand: Demand }) {
  return (
    <>
      <h1>{t('kiosk.notUpToDate')}</h1>
      <section class="papers">
        <p class="papers__list">{t('kiosk.apart')}</p>
        <p>{t('kiosk.askAgent')}</p>
      </section>
      <div class="actions">
        <Retry visit={visit} demand={demand} />
        <button type="button" class="action" data-back="" onClick={() => visit.again()}>
          {t('kiosk.back')}
        </button>
      </div>
    </>
  );
}

/** The same demand again: with the same id it can't make a second ticket. */
function Retry({ visit, demand }: { visit: Visit; demand: Demand }) {
  return (
    <button type="button" class="action action--main" onClick={() => visit.ask(demand)}>
      {t('common.retry')}
    </button>
  );
}
