import type { LobbyBoard } from '../../src/contract/boards';
import { Clock } from '../parts/Clock';
import { t, text } from '../parts/languages';
import type { Live } from '../parts/live';
import { freshnessText } from '../parts/freshness-text';
import { SoundButton } from './SoundButton';

interface Shown {
  live: Live<LobbyBoard>;
  board: LobbyBoard;
  nowMs: () => number | null;
  /** Whether calls are to be said as well. */
  voiced: boolean;
}

/** The site, how old the data is, and the time. */
export function Header({ live, board, nowMs, voiced }: Shown) {
  const isOld = live.freshness !== 'live';
  return (
    <header class={isOld ? 'top top--stopped' : 'top'}>
      <h1 class="top__site">{text(board.name)}</h1>
      {board.demonstration && <p class="top__demonstration">{t('common.demonstrationLong')}</p>}
      <SoundButton voiced={voiced} />
      <p class="top__age numbers" role={isOld ? 'alert' : undefined}>
        {isOld ? freshnessText(live, board.zone) : ageText(live.ageS)}
      </p>
      <Clock nowMs={nowMs} zone={board.zone} />
    </header>
  );
}

/** A pulse comes every three seconds: more than five is worth a word. */
function ageText(seconds: number): string {
  return seconds > 5 ? t('freshness.age', { seconds }) : t('freshness.live');
}
