import { useEffect, useState } from 'preact/hooks';
import type { VisitBoard } from '../../src/contract/boards';
import type { VisitAction } from '../../src/contract/commands';
import { Button } from '../parts/Button';
import { t } from '../parts/languages';
import type { Connection } from '../parts/live';
import { refusalText } from '../parts/Problem';

/** What a visitor may do in each status. */
const POSSIBLE: Record<VisitBoard['status'], readonly VisitAction[]> = {
  waiting: ['postpone', 'leave'],
  called: ['leave'],
  serving: [],
  parked: ['arrived', 'leave'],
  absent: ['arrived', 'leave'],
  finished: [],
  left: [],
  closed: [],
};

interface Shown {
  board: VisitBoard;
  connection: Connection<'/visit'> | null;
}

/** « Je suis là », « je serai en retard », « je renonce »; giving up is asked twice. */
export function Actions({ board, connection }: Shown) {
  const [outcome, setOutcome] = useState('');
  const [isSure, setSure] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const give = async (action: VisitAction): Promise<void> => {
    if (!connection) return;
    setAsking(true);
    const answer = await connection.ask(action, {});
    setAsking(false);
    setSure(false);
    setOutcome(answer.ok ? t(`visitor.done.${action}`) : refusalText(answer.refusal));
  };
  // What was said of the status before would mislead in the next one.
  useEffect(() => setOutcome(''), [board.status]);
  const possible = POSSIBLE[board.status];
  return (
    <section class="actions" aria-label={t('visitor.actions')}>
      <p class="actions__outcome" role="status">
        {isAsking ? t('visitor.sending') : outcome}
      </p>
      {isSure ? (
        <Sure onYes={() => void give('leave')} onNo={() => setSure(false)} isAsking={isAsking} />
      ) : (
        possible.map((action) => (
          <button
            key={action}
            type="button"
            class={action === 'arrived' ? 'button button--main wide' : 'button wide'}
            disabled={isAsking}
            onClick={() => (action === 'leave' ? setSure(true) : void give(action))}
          >
            {t(`visitor.action.${action}`)}
          </button>
        ))
      )}
    </section>
  );
}

interface Question {
  onYes: () => void;
  onNo: () => void;
  isAsking: boolean;
}

function Sure({ onYes, onNo, isAsking }: Question) {
  return (
    <div class="sure" role="group" aria-labelledby="sure-title">
      <h2 id="sure-title">{t('visitor.sure')}</h2>
      <p>{t('visitor.sureWhy')}</p>
      <Button look="main" disabled={isAsking} onClick={onNo} place="wide">
        {t('visitor.keep')}
      </Button>
      <Button disabled={isAsking} onClick={onYes} place="wide">
        {t('visitor.leaveNow')}
      </Button>
    </div>
  );
}
