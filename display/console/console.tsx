import { useState } from 'preact/hooks';
import type { ConsoleBoard } from '../../src/contract/boards';
import type { Live, ServerClock } from '../parts/live';
import { Problem } from '../parts/Problem';
import { t } from '../parts/languages';
import { useKeptLive } from '../parts/use-kept-live';
import { useNow } from '../parts/use-now';
import type { Desk } from './action-button';
import { Actions } from './actions';
import { asIf, possibleAlone } from './as-if';
import { type Asked, type Asking, useAsking } from './asking';
import { type WindowName, Windows } from './windows';
import type { Wish } from './keys';
import { Person } from './person';
import { possible } from './possible';
import { Rail } from './rail';
import { useOneKey, useShortcuts } from './shortcuts';
import { TopBar } from './top-bar';

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
  const { live, connection, clock } = useKeptLive('/console', { site, counter });
  const asking = useAsking(live, connection, clock, { site, counter });
  if (live.board === null) return <Waiting live={live} site={site} />;
  const board = asIf(live.board, asking.pending);
  return <Desktop board={board} live={live} clock={clock} asking={asking} />;
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
  readonly clock: ServerClock;
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

function Desktop({ board, live, clock, asking }: DesktopProps) {
  const nowMs = useNow(clock, board.at);
  const [opened, setOpened] = useState<WindowName | null>(null);
  const [oneKey, setOneKey] = useOneKey();
  const isApart = live.freshness !== 'live' || asking.pending.length > 0;
  const can = (isApart ? possibleAlone : possible)(board);
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
      <TopBar board={board} live={live} clock={clock} desk={desk} />
      <main class="desk">
        <Person board={board} nowMs={nowMs} />
        <Sentence live={live.freshness === 'live'} asking={asking} />
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

/** What the last command came to; while the line is cut, that, and what waits to be sent. */
function Sentence({ live, asking }: { live: boolean; asking: Asking }) {
  const { said, pending } = asking;
  const tells = live || said?.kind === 'refused';
  const kind = tells ? (said?.kind ?? 'none') : 'offline';
  return (
    <p class={`said said--${kind}`} role="status">
      {tells ? said?.sentence : t('console.offline')}
      {pending.length > 0 && ` ${t('console.pending', { count: pending.length })}`}
    </p>
  );
}
