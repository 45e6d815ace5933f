import { useState } from 'preact/hooks';
import type { LobbyBoard } from '../../src/contract/boards';
import { Clock } from '../parts/Clock';
import { t, text } from '../parts/languages';
import type { Live } from '../parts/live';
import { allowSound, isMuted } from '../parts/sound';
import { freshnessText } from '../parts/StaleMark';

interface Shown {
  live: Live<LobbyBoard>;
  board: LobbyBoard;
  nowMs: () => number | null;
}

/** The site, how old the data is, and the time. */
export function Header({ live, board, nowMs }: Shown) {
  const isOld = live.freshness !== 'live';
  return (
    <header class={isOld ? 'top top--stopped' : 'top'}>
      <h1 class="top__site">{text(board.name)}</h1>
      <SoundButton />
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

/** Shown only while the browser keeps the page silent. */
function SoundButton() {
  const [muted, setMuted] = useState(isMuted());
  if (!muted) return null;
  const allow = (): void => {
    allowSound().then(
      () => setMuted(isMuted()),
      () => setMuted(true),
    );
  };
  return (
    <button class="top__sound" type="button" onClick={allow}>
      {t('lobby.soundOff')}
    </button>
  );
}
