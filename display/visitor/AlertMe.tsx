import { useEffect, useRef, useState } from 'preact/hooks';
import type { VisitBoard } from '../../src/contract/boards';
import { t } from '../parts/languages';
import { allowSound, chime } from '../parts/sound';

const PATTERN_MS = [400, 200, 400, 200, 800];

/** Sound and vibration at the call: a browser allows them only after a touch. */
export function AlertMe({ board }: { board: VisitBoard }) {
  const [allowed, setAllowed] = useState(false);
  const before = useRef(board.calledAt);
  useEffect(() => {
    const isNew = board.status === 'called' && board.calledAt !== before.current;
    before.current = board.calledAt;
    if (isNew && allowed) alert();
  }, [board.status, board.calledAt, allowed]);
  const allow = (): void => {
    void allowSound().then(() => {
      setAllowed(true);
      chime();
    });
  };
  if (board.status === 'serving') return null;
  return allowed ? (
    <p class="alert-me">{t('visitor.alertOn')}</p>
  ) : (
    <button type="button" class="button wide" onClick={allow}>
      {t('visitor.alertMe')}
    </button>
  );
}

function alert(): void {
  chime();
  if ('vibrate' in navigator) navigator.vibrate(PATTERN_MS);
}
