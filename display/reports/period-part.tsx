import type { AffluenceReport } from '../../src/contract/reports';
import type { SiteSummary } from '../../src/contract/sites';
import { t } from '../parts/languages';
import { type Asked, affluenceAddress, legsAddress } from './asked';
import { Downloads } from './downloads';
import { Figures } from './figures';
import { dayText } from './format';
import { Loaded } from './loaded';
import { ServicesTable } from './services-table';
import { useFetched } from './use-fetched';

interface PeriodPartProps {
  readonly site: SiteSummary;
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
}

/** Whether anything at all happened in the period. */
const isEmpty = ({ totals }: AffluenceReport): boolean =>
  totals.taken + totals.joined + totals.called === 0;

/** The five figures of the period, and the same by service. */
export function PeriodPart({ site, asked, ask }: PeriodPartProps) {
  const fetched = useFetched<AffluenceReport>(affluenceAddress(asked, 'json'));
  return (
    <section aria-labelledby="period-title">
      <header class="part-head">
        <h2 id="period-title">
          {t('reports.fromTo', { from: dayText(asked.from), to: dayText(asked.to) })}
        </h2>
        <p class="downloads">
          <Downloads of={(format) => affluenceAddress(asked, format)} />
          <a class="button" href={legsAddress(asked)} download>
            {t('reports.csv.legs')}
          </a>
        </p>
      </header>
      <Loaded fetched={fetched}>
        {(report) =>
          isEmpty(report) ? (
            <p class="panel empty">{t('reports.empty')}</p>
          ) : (
            <>
              <Figures report={report} />
              <ServicesTable report={report} site={site} ask={ask} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
