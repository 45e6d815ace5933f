import { useState } from 'preact/hooks';
import type { Replay } from '../../src/contract/replay';
import type { SiteList, SiteSummary } from '../../src/contract/sites';
import { Button } from '../parts/Button';
import { LanguageMenu } from '../parts/LanguageMenu';
import { t, text, useLanguage } from '../parts/languages';
import { ManagerMenu } from '../parts/ManagerMenu';
import { ThemeMenu } from '../parts/ThemeMenu';
import { dayText } from '../reports/format';
import { Loaded } from '../reports/loaded';
import { addDays, isDay, todayIn } from '../reports/period';
import { useFetched } from '../reports/use-fetched';
import { type Asked, askedIn, pageAddress, replayAddress } from './asked';
import { Day } from './day';
import { spanOf } from './moments';

/** Any day that the journal holds, minute by minute, as people saw it. */
export function ReplayPage() {
  useLanguage();
  const sites = useFetched<SiteList>('/api/v1/sites');
  return (
    <div class="page">
      <header class="top">
        <h1>{t('replay.title')}</h1>
        <div class="top-menus">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <ManagerMenu here="replay" />
      <main>
        <Loaded fetched={sites}>
          {({ sites: known }) =>
            known.length === 0 ? <p>{t('reports.noSite')}</p> : <OfSites sites={known} />
          }
        </Loaded>
      </main>
    </div>
  );
}

/** What to show first: the address, completed by the last day that has data. */
function firstAsked(sites: readonly SiteSummary[]): Asked | null {
  const given = askedIn(window.location.search);
  const site = sites.find((one) => one.id === given.site) ?? sites[0];
  if (!site) return null;
  return { day: site.day ?? todayIn(site.zone), minute: null, ...given, site: site.id };
}

function OfSites({ sites }: { sites: readonly SiteSummary[] }) {
  const [asked, setAsked] = useState(() => firstAsked(sites));
  if (!asked) return null;
  const ask = (change: Partial<Asked>): void => {
    const next = { ...asked, minute: null, ...change };
    history.replaceState(null, '', pageAddress(next));
    setAsked(next);
  };
  return (
    <>
      <section class="picker panel" aria-label={t('reports.picker')}>
        <label class="field">
          {t('reports.site')}
          <select value={asked.site} onChange={(event) => ask({ site: event.currentTarget.value })}>
            {sites.map(({ id, name }) => (
              <option key={id} value={id}>
                {text(name)}
              </option>
            ))}
          </select>
        </label>
        <DayChoice asked={asked} ask={ask} />
        <h2 class="replay-day">{t('replay.day', { day: dayText(asked.day) })}</h2>
      </section>
      <OfDay asked={asked} />
    </>
  );
}

interface ChoiceProps {
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
}

function DayChoice({ asked, ask }: ChoiceProps) {
  const choose = (day: string): void => {
    if (isDay(day)) ask({ day });
  };
  return (
    <div class="day-choice">
      <Button onClick={() => choose(addDays(asked.day, -1))}>{t('reports.dayBefore')}</Button>
      <input
        type="date"
        aria-label={t('reports.dayChoice')}
        value={asked.day}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Button onClick={() => choose(addDays(asked.day, 1))}>{t('reports.dayAfter')}</Button>
    </div>
  );
}

function OfDay({ asked: { site, day, minute } }: Pick<ChoiceProps, 'asked'>) {
  const fetched = useFetched<Replay>(replayAddress(site, day, 'json'));
  return (
    <Loaded fetched={fetched}>
      {(replay) => {
        const span = spanOf(replay);
        return span ? (
          <Day key={`${replay.site} ${replay.day}`} replay={replay} span={span} first={minute} />
        ) : (
          <p class="empty panel">{t('replay.empty')}</p>
        );
      }}
    </Loaded>
  );
}
