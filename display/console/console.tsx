import { useState } from 'preact/hooks';
import type { ConsoleBoard } from '../../src/contract/boards';
import type { Connection, Live } from '../parts/live';
import { Problem } from '../parts/Problem';
import { t } from '../parts/languages';
import { useLive } from '../parts/use-live';
import { useNow } from '../parts/use-now';
import type { Desk } from './action-button';
import { Actions } from './actions';
import { type Asked, type Asking, type Said, useAsking } from './asking';
import { type WindowName, Windows } from './windows';
import type { Wish } from './keys';
import { Person } from './person';
import { type Action, possible } from './possible';
import { Rail } from './rail';
import { useOneKey, useShortcuts } from './shortcuts';
import { TopBar } from './top-bar';

const NOTHING: ReadonlySet<Action> = new Set();

/** Wishes that open a window first; the others are commands as they are. */
const WINDOWS: readonly Wish[] = [
  'finish',
  'transfer',
  'park',
  'pause',
  'find',
  'aside',
  'why',
  'help',
];

/** One counter's console, live. */
export function Console({ site, counter }: { site: string; counter: string }) {
  const { live, connection } = useLive('/console', { site, counter });
  const asking = useAsking(connection);
  if (live.board === null) return <Waiting live={live} site={site} />;
  return <Desktop board={live.board} live={live} connection={connection} asking={asking} />;
}

function Waiting({ live, site }: { live: Live<ConsoleBoard>; site: string }) {
  return (
    <main class="waiting">
      {live.freshness === 'refused' ? (
        <Problem refusal={live.refusal ?? 'internal'}>
          <p>
            <a href={`/console/?site=${encodeURIComponent(site)}&choose`}>{t('console.choose')}</a>
          </p>
        </Problem>
      ) : (
        <p role="status">{t('freshness.connecting')}</p>
      )}
    </main>
  );
}

interface DesktopProps {
  readonly board: ConsoleBoard;
  readonly live: Live<ConsoleBoard>;
  readonly connection: Connection<'/console'> | null;
  readonly asking: Asking;
}

/** Commands that a key gives without asking for more. */
type KeyCommand = Exclude<
  Asked,
  'call' | 'transfer' | 'resume-ticket' | 'come-back' | 'leave' | 'tickets'
>;

function commandOf(wish: Wish, asking: Asking): void {
  if (wish === 'finish-now') asking.ask('finish', { delivered: [], inaccurate: false });
  else asking.ask(wish as KeyCommand, {});
}

function Desktop({ board, live, connection, asking }: DesktopProps) {
  const nowMs = useNow(connection, board.at);
  const [opened, setOpened] = useState<WindowName | null>(null);
  const [oneKey, setOneKey] = useOneKey();
  const can = live.freshness === 'live' ? possible(board) : NOTHING;
  const act = (wish: Wish): void => {
    if (WINDOWS.includes(wish)) setOpened(wish as WindowName);
    else commandOf(wish, asking);
  };
  // A window whose action has become impossible (the person left meanwhile) closes by itself.
  const shown = opened === 'help' || (opened && can.has(opened)) ? opened : null;
  useShortcuts(oneKey && shown === null, can, act);
  const desk: Desk = { can, busy: asking.busy, act };
  return (
    <div class="desktop">
      <TopBar board={board} live={live} connection={connection} desk={desk} />
      <main class="desk">
        <Person board={board} nowMs={nowMs} />
        <Sentence live={live.freshness === 'live'} said={asking.said} />
        <Actions board={board} desk={desk} />
      </main>
      <Rail board={board} nowMs={nowMs} desk={desk} />
      {shown && (
        <Windows
          shown={shown}
          board={board}
          nowMs={nowMs}
          oneKey={oneKey}
          onOneKey={setOneKey}
          ask={asking.ask}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

/** What the last command came to; while the line is cut, that and nothing else. */
function Sentence({ live, said }: { live: boolean; said: Said | null }) {
  const kind = live ? (said?.kind ?? 'none') : 'offline';
  return (
    <p class={`said said--${kind}`} role="status">
      {live ? said?.sentence : t('console.offline')}
    </p>
  );
}
