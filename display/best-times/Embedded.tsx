import type { BestTimes } from '../../src/contract/best-times';
import { t, text, useLanguage } from '../parts/languages';
import { comingDayText } from '../parts/outlook-text';
import { Moments } from './Moments';
import { bestTimesAddress, useGet } from './use-get';

/** Today and tomorrow. */
const DAYS = 2;

/** The best moments of today, else of tomorrow, small enough for any page; it keeps and follows nothing. */
export function Embedded() {
  useLanguage();
  const asked = new URLSearchParams(window.location.search);
  const [site, service] = [asked.get('site') ?? '', asked.get('service')];
  const got = useGet<BestTimes>(bestTimesAddress(site, service, DAYS));
  if (!got) return <p class="embedded quiet">{t('best.loading')}</p>;
  const told = got.ok ? got.body.services[0] : undefined;
  if (!got.ok || !told) return <p class="embedded quiet">{t('best.unknown')}</p>;
  const more = `/best-times/?${new URLSearchParams({ site, service: told.service })}`;
  return (
    <main class="embedded">
      <h1>{text(told.name)}</h1>
      <NextDay days={told.days} />
      <p>
        <a href={more} target="_blank" rel="noopener">
          {t('best.more', { site: text(got.body.name) })}
        </a>
      </p>
    </main>
  );
}

/** The first of the days of which something can be told. */
function NextDay({ days }: Pick<BestTimes['services'][number], 'days'>) {
  const day = days.find(({ best }) => best.length > 0) ?? days[0];
  if (!day) return null;
  return (
    <>
      <h2>{comingDayText(day.day, days[0]?.day ?? '')}</h2>
      <Moments day={day} brief />
    </>
  );
}
