import { useState } from 'preact/hooks';
import type { SupervisionBoard } from '../../src/contract/boards';
import { t } from '../parts/languages';
import type { Connection, Live } from '../parts/live';
import { Problem } from '../parts/Problem';
import { useLive } from '../parts/use-live';
import { useNow } from '../parts/use-now';
import { type Asking, useAsking } from './asking';
import { AlertList } from './alert-list';
import { Calls } from './calls';
import { Closing } from './closing';
import { Coming } from './coming';
import { Counters } from './counters';
import { Figures } from './figures';
import { Message } from './message';
import { Printers } from './printers';
import { usePromisesToday } from './promise-today';
import { Rooms } from './rooms';
import { Regulation } from './regulation';
import { Services } from './services';
import { StopDialog } from './stop-dialog';
import { TopBar } from './top-bar';

/** A site as it is now, and what a supervisor can do about it. */
export function Supervision({ site }: { site: string }) {
  const { live, connection } = useLive('/supervision', { site });
  const asking = useAsking(connection, live.freshness === 'live');
  if (live.board) {
    return <Board board={live.board} live={live} connection={connection} asking={asking} />;
  }
  return (
    <main class="choose">
      {live.freshness === 'refused' ? (
        <Problem refusal={live.refusal ?? 'internal'} />
      ) : (
        <p role="status">{t('freshness.connecting')}</p>
      )}
    </main>
  );
}

interface BoardProps {
  readonly board: SupervisionBoard;
  readonly live: Live<SupervisionBoard>;
  readonly connection: Connection<'/supervision'> | null;
  readonly asking: Asking;
}

/** Which services are about to stop giving tickets; empty: all of them. */
type Stopping = readonly string[] | null;

function Board({ board, live, connection, asking }: BoardProps) {
  const nowMs = useNow(connection, board.at);
  const [stopping, setStopping] = useState<Stopping>(null);
  return (
    <div class="page">
      <TopBar
        board={board}
        live={live}
        connection={connection}
        asking={asking}
        onStop={setStopping}
      />
      <main class="supervision">
        <Sentence asking={asking} live={live.freshness === 'live'} />
        <Panels board={board} nowMs={nowMs} asking={asking} onStop={setStopping} />
      </main>
      {stopping && (
        <StopDialog
          board={board}
          services={stopping}
          onClose={() => setStopping(null)}
          onStop={(reason) => {
            setStopping(null);
            asking.ask('intake/stop', { services: [...stopping], reason }, stopping.join());
          }}
        />
      )}
    </div>
  );
}

interface PanelsProps {
  readonly board: SupervisionBoard;
  readonly nowMs: number;
  readonly asking: Asking;
  readonly onStop: (services: readonly string[]) => void;
}

/** What presses comes first: the figures and alerts, the lines, the counters. */
function Panels({ board, nowMs, asking, onStop }: PanelsProps) {
  const promises = usePromisesToday(board.site, board.day, nowMs);
  return (
    <>
      <Figures board={board} nowMs={nowMs} promises={promises} />
      <Regulation board={board} asking={asking} />
      <AlertList board={board} nowMs={nowMs} asking={asking} />
      <Services board={board} nowMs={nowMs} promises={promises} asking={asking} onStop={onStop} />
      <Rooms board={board} asking={asking} />
      <Counters board={board} nowMs={nowMs} asking={asking} />
      <Coming board={board} />
      <Closing board={board} asking={asking} />
      <div class="lower">
        <Calls board={board} />
        <Message board={board} asking={asking} />
        <Printers board={board} />
      </div>
    </>
  );
}

function Sentence({ asking, live }: { asking: Asking; live: boolean }) {
  const { said } = asking;
  const kind = live ? (said?.kind ?? 'none') : 'offline';
  return (
    <p class={`said said--${kind}`} role="status">
      {live ? said?.sentence : t('supervision.offline')}
    </p>
  );
}
