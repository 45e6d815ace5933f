import type { ConsoleBoard } from '../../src/contract/boards';
import { KeyHint } from '../parts/KeyHint';
import { Mark } from '../parts/Mark';
import { Clock } from '../parts/Clock';
import { COUNTER_TONES, counterText } from '../parts/counter';
import { LanguageMenu } from '../parts/LanguageMenu';
import { t, text } from '../parts/languages';
import type { Live, ServerClock } from '../parts/live';
import { StaleMark } from '../parts/StaleMark';
import { ThemeMenu } from '../parts/ThemeMenu';
import type { Desk } from './action-button';
import { reasonText } from './reasons';

interface TopBarProps {
  readonly board: ConsoleBoard;
  readonly live: Live<ConsoleBoard>;
  readonly clock: ServerClock;
  readonly desk: Desk;
}

/** Which counter this is, what it does, and how fresh all this is. */
export function TopBar({ board, live, clock, desk }: TopBarProps) {
  const { counter } = board;
  return (
    <header class="top">
      <h1 class="top-counter">{counterText(counter.name)}</h1>
      <Mark tone={COUNTER_TONES[counter.status]}>{statusText(counter)}</Mark>
      <a class="top-site" href={`/console/?site=${encodeURIComponent(board.site)}&choose`}>
        <span class="top-site-name">{text(board.name)}</span>
        <span>{t('console.change')}</span>
      </a>
      {board.demonstration && <Mark tone="warn">{t('common.demonstration')}</Mark>}
      <span class="top-gap" />
      <StaleMark live={live} zone={board.zone} />
      <Clock nowMs={() => clock.nowMs()} zone={board.zone} />
      <LanguageMenu />
      <ThemeMenu />
      <button type="button" class="top-help" onClick={() => desk.act('help')}>
        {t('console.help')} <KeyHint>?</KeyHint>
      </button>
    </header>
  );
}

function statusText({ status, reason }: ConsoleBoard['counter']): string {
  if (status !== 'paused' || !reason) return t(`console.counter.${status}`);
  return t('console.counter.pausedFor', { reason: reasonText(reason) });
}
