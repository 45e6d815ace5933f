import { ArrowLeft } from 'lucide';
import type { KioskBoard } from '../../src/contract/boards';
import { Icon } from '../parts/Icon';
import { langOf, t, text } from '../parts/languages';
import { lateText } from './late';
import { OtherWays } from './OtherWays';
import type { Visit } from './use-visit';

interface Shown {
  board: KioskBoard;
  visit: Visit;
  service: string;
  appointment: boolean;
}

/** What to have at hand and to know, before the ticket and not after the wait. */
export function Papers({ board, visit, service, appointment }: Shown) {
  const chosen = board.services.find((one) => one.id === service);
  const named = chosen?.purpose ?? chosen?.name;
  const late = chosen ? lateText(chosen, appointment) : null;
  return (
    <>
      <h1 lang={named && langOf(named)}>{named && text(named)}</h1>
      {late !== null && <Late sentence={late} board={board} service={service} />}
      {chosen?.papers && (
        <section class="papers" aria-labelledby="papers-title">
          <h2 id="papers-title">{t('kiosk.papers')}</h2>
          <p class="papers__list" lang={langOf(chosen.papers)}>
            {text(chosen.papers)}
          </p>
          <p>{t('kiosk.papersMissing')}</p>
        </section>
      )}
      <div class="actions">
        <button
          type="button"
          class="action action--main"
          onClick={() => visit.want(service, appointment)}
        >
          {t('kiosk.take')}
        </button>
        <button
          type="button"
          class="action"
          data-back=""
          onClick={() => visit.show({ name: 'welcome', appointment })}
        >
          <Icon of={ArrowLeft} turns />
          {t('kiosk.back')}
        </button>
      </div>
    </>
  );
}

interface LateProps {
  sentence: string;
  board: KioskBoard;
  service: string;
}

/** Little chance to be received today: said before the ticket, which may still be taken. */
function Late({ sentence, board, service }: LateProps) {
  return (
    <section class="papers papers--late" aria-labelledby="late-title">
      <h2 id="late-title">⚠ {sentence}</h2>
      <p>{t('kiosk.lateOtherwise')}</p>
      <OtherWays board={board} service={service} />
    </section>
  );
}
