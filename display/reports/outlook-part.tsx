import { useState } from 'preact/hooks';
import type { Outlook } from '../../src/contract/outlook';
import type { SiteSummary } from '../../src/contract/sites';
import { Figure } from '../parts/Figure';
import { language, t, text } from '../parts/languages';
import { outlookAddress } from '../parts/use-outlook';
import type { Asked } from './asked';
import { Loaded } from './loaded';
import { OutlookTable, startsOf } from './outlook-table';
import { Picture } from './picture';
import { useFetched } from './use-fetched';

/** Today and two weeks. */
const DAYS = 15;

interface OutlookPartProps {
  readonly site: SiteSummary;
  readonly asked: Asked;
}

/** What somebody who comes in the next days would wait: of the service chosen, or of one of them. */
export function OutlookPart({ site, asked }: OutlookPartProps) {
  const [own, setOwn] = useState<string | null>(null);
  const offered = site.services.map(({ id }) => id);
  const chosen = [asked.service, own].find((id) => id !== null && offered.indexOf(id) >= 0);
  const service = chosen ?? offered[0];
  if (service === undefined) return null;
  return (
    <section class="panel" aria-labelledby="outlook-title">
      <header class="part-head">
        <h2 id="outlook-title">{t('outlook.title')}</h2>
        <p class="downloads">
          <a class="button" href={outlookAddress(site.id, DAYS, null, 'csv')} download>
            {t('outlook.csv')}
          </a>
        </p>
      </header>
      {asked.service === null && <Choice site={site} service={service} choose={setOwn} />}
      <p class="measured">{t('outlook.lead')}</p>
      <Days site={site.id} service={service} />
    </section>
  );
}

interface ChoiceProps {
  readonly site: SiteSummary;
  readonly service: string;
  readonly choose: (service: string) => void;
}

function Choice({ site, service, choose }: ChoiceProps) {
  return (
    <label class="field">
      {t('outlook.service')}
      <select value={service} onChange={(event) => choose(event.currentTarget.value)}>
        {site.services.map((one) => (
          <option key={one.id} value={one.id}>
            {one.prefix} – {text(one.name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Days({ site, service }: { site: string; service: string }) {
  const fetched = useFetched<Outlook>(outlookAddress(site, DAYS, service));
  return (
    <Loaded fetched={fetched}>
      {(outlook) => {
        const starts = startsOf(outlook);
        if (starts.length === 0) return <p class="empty">{t('outlook.closed')}</p>;
        return (
          <Figure
            title={t('outlook.table')}
            words={t('outlook.picture')}
            picture={
              <Picture
                address={outlookAddress(site, DAYS, service, 'svg', language.current)}
                words={t('outlook.picture')}
              />
            }
            tableTitle={t('reports.asTable')}
            table={<OutlookTable outlook={outlook} starts={starts} />}
          />
        );
      }}
    </Loaded>
  );
}
