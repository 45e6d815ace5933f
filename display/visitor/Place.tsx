import type { VisitBoard } from '../../src/contract/boards';
import { counterText } from '../parts/counter';
import { clockText, language, t, text, waitText } from '../parts/languages';

/** The three forms that our languages need: the ICU formatter would weigh as much as this page. */
function aheadText(count: number): string {
  if (count === 0) return t('visitor.ahead.none');
  const isOne = new Intl.PluralRules(language.current).select(count) === 'one';
  return isOne ? t('visitor.ahead.one', { count }) : t('visitor.ahead.more', { count });
}

/** Where the visitor is in the line, or where to go. */
export function Place({ board }: { board: VisitBoard }) {
  const { status, counter } = board;
  if (counter && (status === 'called' || status === 'serving'))
    return (
      <p class="go">
        <strong class="go__counter">{counterText(counter.name)}</strong>
        <span class="go__place">{text(counter.place)}</span>
      </p>
    );
  if (status === 'waiting') return <Waiting board={board} />;
  return <p class="ticket__hint">{t(`visitor.hint.${status}`)}</p>;
}

function Waiting({ board }: { board: VisitBoard }) {
  return (
    <>
      <dl class="figures numbers">
        <div>
          <dt>{t('visitor.wait')}</dt>
          <dd aria-live="polite">{waitText(board.wait)}</dd>
        </div>
        {board.ahead !== null && (
          <div>
            <dt>{t('visitor.rank')}</dt>
            <dd aria-live="polite">{aheadText(board.ahead)}</dd>
          </div>
        )}
      </dl>
      <p class="ticket__hint">
        {t('visitor.waitAt')} <strong>{text(board.service.place)}</strong>
      </p>
      {!('unknown' in board.promise) && (
        <p class="ticket__promise">
          {t('visitor.promise', {
            time: clockText(board.takenAt, board.zone),
            range: waitText(board.promise),
          })}
        </p>
      )}
    </>
  );
}
