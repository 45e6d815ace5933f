import type { LobbyBoard } from '../../src/contract/boards';
import type { Language } from '../../src/core/languages';
import { t, useLanguage } from '../parts/languages';
import type { Live } from '../parts/live';
import { later } from '../parts/later';
import { useLanguages } from '../parts/use-languages';
import { useLive } from '../parts/use-live';
import { type Options, wrongIn } from './options';
import { Screen } from './Screen';
import { selectionOf } from './selection';
import { useSite } from './use-site';

/** What most screens never show. */
const Refused = later(async () => (await import('./Refused')).Refused);
const Wrong = later(async () => (await import('./Wrong')).Wrong);

interface Asked {
  id: string;
  options: Options;
  /** The languages in which calls are said, in that order; none: they are chimed only. */
  voice: readonly Language[];
}

/** The screen of the waiting room: a part of a site, or all of it. */
export function Lobby({ id, options, voice }: Asked) {
  useLanguage();
  const { live, connection } = useLive('/lobby', { site: id });
  const site = useSite(id);
  const { board } = live;
  useLanguages(board?.languages);
  const selection = selectionOf(options, site);
  if (!board || !selection) return <Waiting live={live} />;
  const wrong = wrongIn(options, board.languages, site);
  if (wrong.length > 0) return <Wrong wrong={wrong} />;
  return <Screen {...{ live, board, connection, site, selection, options, voice }} />;
}

/** Before the first board. */
function Waiting({ live }: { live: Live<LobbyBoard> }) {
  return (
    <main class="lobby__waiting">
      <h1>{t('lobby.title')}</h1>
      {live.refusal ? <Refused refusal={live.refusal} /> : <p>{t('freshness.connecting')}</p>}
    </main>
  );
}
