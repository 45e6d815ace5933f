import { useEffect, useRef, useState } from 'preact/hooks';
import type { VisitBoard } from '../../src/contract/boards';
import { Button } from '../parts/Button';
import { t } from '../parts/languages';
import { allowSound, chime } from '../parts/sound';
import { canPush, isPushed, pushFor } from './push';

const PATTERN_MS = [400, 200, 400, 200, 800];

interface AlertMeProps {
  readonly board: VisitBoard;
  readonly token: string;
}

/** How the visitor is told: `page` sounds while it is open, `push` also when it is closed. */
type Told = 'no' | 'page' | 'push';

/** Sound, vibration and notices at the call: a browser allows them only after a touch. */
export function AlertMe({ board, token }: AlertMeProps) {
  const [told, setTold] = useState<Told>('no');
  const before = useRef(board.calledAt);
  useEffect(() => {
    const isNew = board.status === 'called' && board.calledAt !== before.current;
    before.current = board.calledAt;
    if (isNew && told !== 'no') alert();
  }, [board.status, board.calledAt, told]);
  useEffect(() => {
    void isPushed().then((pushed) => {
      if (pushed) setTold('push');
    });
  }, []);
  const allow = async (): Promise<void> => {
    await allowSound();
    setTold('page');
    chime();
    if (canPush() && (await pushFor(token))) setTold('push');
  };
  if (board.status === 'serving') return null;
  return told === 'no' ? (
    <Button onClick={() => void allow()} place="wide">
      {t('visitor.alertMe')}
    </Button>
  ) : (
    <p class="alert-me" role="status">
      {t(told === 'push' ? 'visitor.pushOn' : 'visitor.alertOn')}
    </p>
  );
}

function alert(): void {
  chime();
  if ('vibrate' in navigator) navigator.vibrate(PATTERN_MS);
}
