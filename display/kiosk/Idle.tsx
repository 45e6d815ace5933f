import { useEffect, useRef } from 'preact/hooks';
import { language, t } from '../parts/languages';
import { chime } from '../parts/sound';
import { isAsFirst } from './looks';
import { useIdle } from './use-idle';
import type { Visit } from './use-visit';

/** Seconds without a touch until the kiosk asks, and then until it starts again. */
const ASK_AFTER_S = 45;
const RESTART_AFTER_S = 65;

/** Whether the kiosk is as the next visitor should find it. */
function isAsNew({ screen, priority }: Visit): boolean {
  const start = screen.name === 'welcome' && !screen.appointment;
  return start && isAsFirst() && language.current === 'fr' && !priority;
}

/** « Vous avez besoin de plus de temps ? » — said by sight and by sound, and always granted. */
export function Idle({ visit }: { visit: Visit }) {
  const { idleS, touch } = useIdle();
  const isBusy = visit.screen.name === 'taking' || isAsNew(visit);
  const isAsking = !isBusy && idleS >= ASK_AFTER_S;
  useEffect(() => {
    if (isBusy || idleS < RESTART_AFTER_S) return;
    touch();
    visit.restart();
  }, [idleS, isBusy]);
  return isAsking ? (
    <Asking leftS={RESTART_AFTER_S - idleS} onMore={touch} onEnd={() => visit.restart()} />
  ) : null;
}

interface Question {
  leftS: number;
  onMore: () => void;
  onEnd: () => void;
}

function Asking({ leftS, onMore, onEnd }: Question) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
    chime();
  }, []);
  return (
    <dialog ref={box} class="asking" aria-labelledby="asking-title" onClose={onMore}>
      <h2 id="asking-title">{t('kiosk.moreTime')}</h2>
      <p class="numbers">{t('kiosk.restartIn', { seconds: Math.max(0, leftS) })}</p>
      <div class="actions">
        <button type="button" class="action action--main" onClick={onMore}>
          {t('kiosk.yes')}
        </button>
        <button type="button" class="action" onClick={onEnd}>
          {t('kiosk.no')}
        </button>
      </div>
    </dialog>
  );
}
