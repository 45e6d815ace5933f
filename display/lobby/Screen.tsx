import { useMemo, useState } from 'preact/hooks';
import type { LobbyBoard } from '../../src/contract/boards';
import type { SiteSummary } from '../../src/contract/sites';
import type { Language } from '../../src/core/languages';
import type { Live, ServerClock } from '../parts/live';
import { Announcer } from './announcer';
import { earlier } from './announcing';
import { Calls } from './Calls';
import { Footer } from './Footer';
import { Header } from './Header';
import { later } from '../parts/later';
import { shownMedia } from './shown-media';
import { languagesOf, layoutOf, type Options } from './options';
import { type Selection, servicesOf } from './selection';
import { Services } from './Services';
import { useCalls } from './use-calls';
import { useQuiet } from './use-quiet';
import { useStage } from './use-stage';
import { useTrends } from './use-trends';
import { useTurn } from './use-turn';
import { CallVoice } from './voice';

/** From this age on a wait would mislead more than it helps, seconds. */
const WAITS_VANISH_S = 60;

/** Fetched by the screens that have any. */
const Media = later(async () => (await import('./Media')).Media);

interface Shown {
  live: Live<LobbyBoard>;
  board: LobbyBoard;
  connection: ServerClock | null;
  site: SiteSummary | null;
  selection: Selection;
  options: Options;
  voice: readonly Language[];
}

/** Calls, waits and notices of what was selected. */
export function Screen(props: Shown) {
  const { live, board, connection, site, selection, options, voice } = props;
  const trends = useTrends(board);
  const turn = useTurn(languagesOf(options, board.languages));
  const layout = layoutOf(options);
  const isOld = live.freshness !== 'live';
  return (
    <div class={`lobby lobby--${layout.replace('+', '-')}${isOld ? ' lobby--old' : ''}`}>
      <Header
        live={live}
        board={board}
        nowMs={() => connection?.nowMs() ?? null}
        voiced={voice.length > 0}
      />
      <main class="lobby__main">
        {layout !== 'services' && <CallField {...props} turn={turn} isOld={isOld} />}
        {layout !== 'calls' && (
          <Services
            services={servicesOf(board, selection)}
            trends={trends}
            day={board.day}
            waitsKnown={!isOld || live.ageS < WAITS_VANISH_S}
            turn={turn}
            isWide={layout === 'services'}
          />
        )}
      </main>
      <Footer board={board} mediator={site?.mediator ?? null} turn={turn} />
    </div>
  );
}

/** The calls; media while nobody has been called for a while. */
function CallField(props: Shown & { turn: ReturnType<typeof useTurn>; isOld: boolean }) {
  const { board, site, selection, options, voice, turn, isOld } = props;
  const announcer = useMemo(
    () => new Announcer(voice, new CallVoice(board.site)),
    [board.site, voice],
  );
  const calls = useCalls(board, selection);
  const stage = useStage(calls, announcer);
  const isQuiet = useQuiet(stage, options.quietS * 1000);
  const [bareSince, setBareSince] = useState<number | null>(null);
  // Media that can't be shown are tried again after the next call.
  const isBare = bareSince === stage.shownAt;
  const media = shownMedia(site?.media ?? []);
  const isMedia = isQuiet && !isOld && !isBare && media.length > 0;
  return (
    <Calls
      stage={stage}
      before={earlier(calls, isMedia ? { ...stage, shown: null } : stage)}
      turn={turn}
    >
      {isMedia ? <Media media={media} onNothing={() => setBareSince(stage.shownAt)} /> : null}
    </Calls>
  );
}
