import type { KioskBoard } from '../../src/contract/boards';
import { Mark } from '../parts/Mark';
import { Clock } from '../parts/Clock';
import { LanguageButtons } from '../parts/LanguageButtons';
import { langOf, t, text } from '../parts/languages';
import type { Live } from '../parts/live';

interface Shown {
  live: Live<KioskBoard>;
  board: KioskBoard;
  nowMs: () => number | null;
}

/** The site, the time, the languages, and a plain word when the kiosk is not up to date. */
export function Header({ live, board, nowMs }: Shown) {
  return (
    <header class="top">
      <p class="top__site" lang={langOf(board.name)}>
        {text(board.name)}
      </p>
      {board.demonstration && <Mark tone="warn">{t('common.demonstration')}</Mark>}
      <Clock nowMs={nowMs} zone={board.zone} />
      <LanguageButtons offered={board.languages} look="top__languages" />
      {live.freshness !== 'live' && (
        <p class="top__old" role="alert">
          {t('kiosk.notUpToDate')}
        </p>
      )}
    </header>
  );
}
