import { useMemo } from 'preact/hooks';
import type { LobbyBoard } from '../../src/contract/boards';
import type { Language } from '../../src/core/languages';
import { t, useLanguage } from '../parts/languages';
import type { Live } from '../parts/live';
import { Problem } from '../parts/Problem';
import { useLanguages } from '../parts/use-languages';
import { useLive } from '../parts/use-live';
import { Announcer } from './announcer';
import { Calls } from './Calls';
import { Footer } from './Footer';
import { Header } from './Header';
import { Services } from './Services';
import { useStage } from './use-stage';
import { CallVoice } from './voice';

/** From this age on a wait would mislead more than it helps, seconds. */
const WAITS_VANISH_S = 60;

interface Options {
  site: string;
  frenchAlone: boolean;
  /** The languages in which calls are said, in that order; none: they are chimed only. */
  voice: readonly Language[];
}

/** The screen of the waiting room. */
export function Lobby({ site, frenchAlone, voice }: Options) {
  useLanguage();
  const { live, connection } = useLive('/lobby', { site });
  const announcer = useMemo(() => new Announcer(voice, new CallVoice(site)), [site, voice]);
  useLanguages(live.board?.languages);
  const stage = useStage(live.board?.calls ?? null, announcer);
  if (!live.board) return <Waiting live={live} />;
  const isOld = live.freshness !== 'live';
  return (
    <div class={isOld ? 'lobby lobby--old' : 'lobby'}>
      <Header
        live={live}
        board={live.board}
        nowMs={() => connection?.nowMs() ?? null}
        voiced={voice.length > 0}
      />
      <main class="lobby__main">
        <Calls calls={live.board.calls} stage={stage} />
        <Services board={live.board} waitsKnown={!isOld || live.ageS < WAITS_VANISH_S} />
      </main>
      <Footer board={live.board} frenchAlone={frenchAlone} />
    </div>
  );
}

/** Before the first board. */
function Waiting({ live }: { live: Live<LobbyBoard> }) {
  return (
    <main class="lobby__waiting">
      <h1>{t('lobby.title')}</h1>
      {live.refusal ? <Problem refusal={live.refusal} /> : <p>{t('freshness.connecting')}</p>}
    </main>
  );
}
