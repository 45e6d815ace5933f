import type { KioskBoard } from '../../src/contract/boards';
import { t } from '../parts/languages';
import type { Connection, Live } from '../parts/live';
import { Apart, Refusal } from './Refusal';
import { Papers } from './Papers';
import { Taken } from './Taken';
import type { Visit } from './use-visit';
import { Welcome } from './Welcome';

interface Shown {
  live: Live<KioskBoard>;
  board: KioskBoard;
  visit: Visit;
  connection: Connection<'/kiosk'> | null;
}

/** The one screen that the visitor is at. */
export function Screens({ live, board, visit, connection }: Shown) {
  const { screen } = visit;
  switch (screen.name) {
    case 'welcome':
      return <Welcome live={live} board={board} visit={visit} appointment={screen.appointment} />;
    case 'papers':
      return <Papers board={board} visit={visit} {...screen} />;
    case 'taking':
      return <h1 class="screen__wait">{t('kiosk.taking')}</h1>;
    case 'taken':
      return <Taken board={board} visit={visit} connection={connection} {...screen} />;
    case 'apart':
      return <Apart visit={visit} demand={screen.demand} />;
    case 'refused':
      return <Refusal board={board} visit={visit} {...screen} />;
  }
}
