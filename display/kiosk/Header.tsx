import type { KioskBoard } from '../../src/contract/boards';
import { Clock } from '../parts/Clock';
import { freshnessText } from '../parts/freshness-text';
import { langOf, t, text } from '../parts/languages';
import type { Live } from '../parts/live';
import { Mark } from '../parts/Mark';

interface Shown {
  live: Live<KioskBoard>;
  board: KioskBoard;
  nowMs: () => number | null;
}

/** The site, whether the kiosk is up to date, and the time. */
export function Header({ live, board, nowMs }: Shown) {
  return (
    <header class="top">
      <p class="top__site" lang={langOf(board.name)}>
        {text(board.name)}
      </p>
      {board.demonstration && <Mark tone="warn">{t('common.demonstration')}</Mark>}
      {live.freshness === 'live' && <Mark tone="good">{freshnessText(live, board.zone)}</Mark>}
      <Clock nowMs={nowMs} zone={board.zone} />
    </header>
  );
}

/** Screens that say by themselves what it means for the visitor that the line is cut. */
const SAY_IT = ['taken', 'apart'];

/** Out of touch with the server: said once. */
export function NotUpToDate({ live, screen }: { live: Live<KioskBoard>; screen: string }) {
  if (live.freshness === 'live' || SAY_IT.includes(screen)) return null;
  return (
    <p class="not-up-to-date" role="alert">
      {t('kiosk.notUpToDate')}
    </p>
  );
}
