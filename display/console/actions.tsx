import type { ConsoleBoard } from '../../src/contract/boards';
import { t } from '../parts/languages';
import { ActionButton, type Desk } from './action-button';
import { callable } from './possible';

/** The one large key, then every other action with its own. */
export function Actions({ board, desk }: { board: ConsoleBoard; desk: Desk }) {
  return (
    <div class="actions">
      <AskedHere board={board} desk={desk} />
      <Large board={board} desk={desk} />
      <div class="action-grid" role="group" aria-label={t('console.actions.person')}>
        <ActionButton desk={desk} action="arrived" shortcut="A" look="action--yes" />
        <ActionButton desk={desk} action="recall" shortcut="R" />
        <ActionButton desk={desk} action="absent" shortcut="B" />
        <ActionButton desk={desk} action="requeue" shortcut="F" />
        <ActionButton desk={desk} action="finish" shortcut="E" look={finishLook(board)} />
        <ActionButton desk={desk} action="finish-now" sends="finish" shortcut="D" />
        <ActionButton desk={desk} action="transfer" shortcut="T" />
        <ActionButton desk={desk} action="park" shortcut="P" />
      </div>
      <div class="action-row" role="group" aria-label={t('console.actions.counter')}>
        <ActionButton desk={desk} action="undo" shortcut="U" />
        <ActionButton desk={desk} action="find" sends="call" shortcut="/" />
        <ActionButton desk={desk} action="why" shortcut="W" />
        <ActionButton
          desk={desk}
          action={board.helpAskedAt === null ? 'ask-help' : 'cancel-help'}
          shortcut="H"
        />
        {board.counter.status === 'paused' ? (
          <ActionButton desk={desk} action="resume" shortcut="X" />
        ) : (
          <ActionButton desk={desk} action="pause" shortcut="X" />
        )}
        {board.counter.status === 'closed' ? (
          <ActionButton desk={desk} action="open" shortcut="O" />
        ) : (
          <ActionButton desk={desk} action="close" shortcut="O" />
        )}
      </div>
    </div>
  );
}

/** What the supervisor asks of this counter; doing it is the answer, or saying that one can't. */
function AskedHere({ board, desk }: { board: ConsoleBoard; desk: Desk }) {
  const { asked } = board.counter;
  if (asked === null) return null;
  return (
    <p class="asked" role="status">
      <strong>{t(`console.asked.${asked}`)}</strong>
      <button type="button" disabled={!desk.can.has('decline')} onClick={() => desk.act('decline')}>
        {t('console.decline')}
      </button>
    </p>
  );
}

/** « Suivant »; at a closed or paused counter, what makes it possible. */
function Large({ board, desk }: { board: ConsoleBoard; desk: Desk }) {
  const { status } = board.counter;
  if (status === 'closed') {
    return <ActionButton desk={desk} action="open" shortcut="O" look="action--large" />;
  }
  if (status === 'paused') {
    return <ActionButton desk={desk} action="resume" shortcut="X" look="action--large" />;
  }
  return (
    <div class="large">
      <ActionButton
        desk={desk}
        action="next"
        shortcut={t('console.key.space')}
        look="action--large"
      />
      <p class="large-hint">{hintOf(board)}</p>
    </div>
  );
}

/** Why « Suivant » can't be used, or what it will do. */
function hintOf(board: ConsoleBoard): string {
  if (board.present?.status === 'called') return t('console.next.called');
  if (callable(board) === 0) return t('console.next.nobody');
  return board.present ? t('console.next.finishes') : '';
}

/** « Terminer » stands out only once the person is there. */
function finishLook({ present }: ConsoleBoard): string {
  return present?.status === 'serving' ? 'action--yes' : '';
}
