import type { SupervisionBoard } from '../../src/contract/boards';
import { Card } from '../parts/Card';
import { counterText } from '../parts/counter';
import { clockText, t } from '../parts/languages';

/** The last calls, as the lobby hears them. */
export function Calls({ board }: { board: SupervisionBoard }) {
  return (
    <Card title={t('supervision.calls')}>
      {board.calls.length === 0 && <p class="hint">{t('supervision.calls.none')}</p>}
      <ol class="calls numbers">
        {board.calls.map((call) => (
          <li key={call.number}>
            <strong>{call.number}</strong>
            <span>{counterText(call.counterName)}</span>
            {call.calls > 1 && (
              <span class="hint">{t('supervision.calls.times', { count: call.calls })}</span>
            )}
            <time class="hint" dateTime={call.at}>
              {clockText(call.at, board.zone)}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  );
}
