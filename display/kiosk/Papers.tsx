import type { KioskBoard } from '../../src/contract/boards';
import { langOf, t, text } from '../parts/languages';
import { WELCOME } from './screen';
import type { Visit } from './use-visit';

interface Shown {
  board: KioskBoard;
  visit: Visit;
  service: string;
  appointment: boolean;
}

/** What to have at hand, before the ticket and not after the wait. */
export function Papers({ board, visit, service, appointment }: Shown) {
  const chosen = board.services.find((one) => one.id === service);
  return (
    <>
      <h1 lang={chosen && langOf(chosen.name)}>{chosen && text(chosen.name)}</h1>
      <section class="papers" aria-labelledby="papers-title">
        <h2 id="papers-title">{t('kiosk.papers')}</h2>
        {chosen?.papers && (
          <p class="papers__list" lang={langOf(chosen.papers)}>
            {text(chosen.papers)}
          </p>
        )}
        <p>{t('kiosk.papersMissing')}</p>
      </section>
      <div class="actions">
        <button
          type="button"
          class="action action--main"
          onClick={() => visit.want(service, appointment)}
        >
          {t('kiosk.take')}
        </button>
        <button type="button" class="action" onClick={() => visit.show(WELCOME)}>
          {t('kiosk.back')}
        </button>
      </div>
    </>
  );
}
