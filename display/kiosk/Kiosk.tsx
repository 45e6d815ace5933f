import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { KioskBoard } from '../../src/contract/boards';
import { t, useLanguage } from '../parts/languages';
import { LanguageButtons } from '../parts/LanguageButtons';
import type { Live } from '../parts/live';
import { Problem } from '../parts/Problem';
import { useLanguages } from '../parts/use-languages';
import { useKeptLive } from '../parts/use-kept-live';
import { Aids } from './Aids';
import { Header, NotUpToDate } from './Header';
import { Idle } from './Idle';
import { OfflineMark } from './OfflineMark';
import { Screens } from './Screens';
import { rememberLooks, useLooks } from './looks';
import { useArrows } from './use-arrows';
import { useKeys } from './use-keys';
import { useOffline } from './use-offline';
import { useSpeech } from './use-speech';
import { useVisit } from './use-visit';

/** The machine at the entrance that gives tickets. */
export function Kiosk({ site }: { site: string }) {
  useLanguage();
  useArrows();
  useKeys();
  useEffect(rememberLooks, []);
  const { low } = useLooks();
  const { live, connection, clock } = useKeptLive('/kiosk', { site });
  const offline = useOffline(site, live, connection, clock);
  useLanguages(live.board?.languages);
  const visit = useVisit(live, connection, offline);
  useSpeech(visit.screen);
  if (!live.board) return <Unready live={live} />;
  // Seated, one reaches the lower half of a tall screen: the languages go there too.
  const languages = <LanguageButtons offered={live.board.languages} look="languages" />;
  return (
    <div class="kiosk">
      <Header live={live} board={live.board} nowMs={() => clock.nowMs()} />
      {!low && languages}
      <NotUpToDate live={live} screen={visit.screen.name} />
      <OfflineMark offline={offline} />
      <Announced name={visit.screen.name}>
        <Screens live={live} board={live.board} visit={visit} connection={connection} />
      </Announced>
      {low && languages}
      <Aids />
      <Idle visit={visit} />
    </div>
  );
}

/** A new screen starts at its title, for those who hear it as well. */
function Announced({ name, children }: { name: string; children: ComponentChildren }) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(name);
  useEffect(() => {
    if (before.current === name) return;
    before.current = name;
    const title = main.current?.querySelector('h1');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
    window.scrollTo(0, 0);
  }, [name]);
  return (
    <main class={`screen screen--${name}`} ref={main}>
      {children}
    </main>
  );
}

/** Before the first board: not paired, or on its way. */
function Unready({ live }: { live: Live<KioskBoard> }) {
  return (
    <main class="unready">
      <h1>{t('kiosk.title')}</h1>
      {live.refusal ? <Problem refusal={live.refusal} /> : <p>{t('freshness.connecting')}</p>}
      {live.refusal === 'not-signed-in' && <p>{t('kiosk.pairing')}</p>}
    </main>
  );
}
