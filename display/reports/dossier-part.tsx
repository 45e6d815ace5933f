import { useState } from 'preact/hooks';
import type { SiteSummary } from '../../src/contract/sites';
import { t, text } from '../parts/languages';
import { Progress } from '../parts/Progress';
import { fetchFile } from './fetch-file';
import { numberText } from './format';

/** Years that can be asked for beside the last one with data. */
const YEARS_BACK = 5;

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly bytes: number }
  | { readonly is: 'made' }
  | { readonly is: 'refused' };

/** The dossier of a year, which an auditor verifies without us. */
export function DossierPart({ site, last }: { readonly site: SiteSummary; readonly last: string }) {
  const latest = Number(last.slice(0, 4));
  const [year, setYear] = useState(latest);
  const [state, setState] = useState<State>({ is: 'idle' });
  const file = `dossier-${site.id}-${year}.zip`;
  const make = async (): Promise<void> => {
    setState({ is: 'making', bytes: 0 });
    const address = `/api/v1/reports/dossier?site=${encodeURIComponent(site.id)}&year=${year}`;
    const got = await fetchFile(address, file, (bytes) => setState({ is: 'making', bytes }));
    setState({ is: got ? 'made' : 'refused' });
  };
  return (
    <section aria-labelledby="dossier-title">
      <h2 id="dossier-title">{t('reports.dossier')}</h2>
      <div class="panel dossier">
        <p>{t('reports.dossier.what', { site: text(site.name) })}</p>
        <Ask
          latest={latest}
          year={year}
          setYear={setYear}
          make={make}
          isBusy={state.is === 'making'}
        />
        <div role="status">
          <Said state={state} file={file} />
        </div>
        <p>{t('reports.dossier.verify')}</p>
        <p>
          <code>{`npm run patience -- verify-dossier ${file}`}</code>
        </p>
      </div>
    </section>
  );
}

function Said({ state, file }: { readonly state: State; readonly file: string }) {
  if (state.is === 'making') {
    const words = t('reports.dossier.received', { megabytes: numberText(state.bytes / 1e6, 1) });
    return <Progress label={t('reports.dossier.making')} words={words} />;
  }
  if (state.is === 'made') return <p>{t('reports.dossier.made', { file })}</p>;
  if (state.is === 'refused') return <p>{t('reports.dossier.refused')}</p>;
  return null;
}

interface AskProps {
  readonly latest: number;
  readonly year: number;
  readonly setYear: (year: number) => void;
  readonly make: () => Promise<void>;
  readonly isBusy: boolean;
}

/** Which year. */
function Ask({ latest, year, setYear, make, isBusy }: AskProps) {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, n) => latest - n);
  return (
    <div class="dossier-ask">
      <label class="field">
        {t('reports.dossier.year')}
        <select value={year} onChange={(event) => setYear(Number(event.currentTarget.value))}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" disabled={isBusy} onClick={() => void make()}>
        {t('reports.dossier.make')}
      </button>
    </div>
  );
}
