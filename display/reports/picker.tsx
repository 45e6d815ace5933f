import type { SiteSummary } from '../../src/contract/sites';
import { t, text } from '../parts/languages';
import type { Asked } from './asked';
import { Days } from './days';
import { periodOf, presetOf, PRESETS } from './period';

interface PickerProps {
  readonly sites: readonly SiteSummary[];
  readonly site: SiteSummary;
  /** The last day with data. */
  readonly last: string;
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
}

/** Which site, which service, which days. */
export function Picker({ sites, site, last, asked, ask }: PickerProps) {
  const changeSite = (id: string): void => {
    const next = sites.find((one) => one.id === id);
    const to = next?.day ?? last;
    ask({ site: id, service: null, ...periodOf('thirty', to), day: to });
  };
  return (
    <section class="picker panel" aria-label={t('reports.picker')}>
      <label class="field">
        {t('reports.site')}
        <select value={site.id} onChange={(event) => changeSite(event.currentTarget.value)}>
          {sites.map((one) => (
            <option key={one.id} value={one.id}>
              {text(one.name)}
            </option>
          ))}
        </select>
      </label>
      <Services site={site} asked={asked} ask={ask} />
      <Presets last={last} asked={asked} ask={ask} />
      <Days key={`${asked.from} ${asked.to}`} asked={asked} ask={ask} />
    </section>
  );
}

function Services({ site, asked, ask }: Pick<PickerProps, 'site' | 'asked' | 'ask'>) {
  return (
    <label class="field">
      {t('reports.service')}
      <select
        value={asked.service ?? ''}
        onChange={(event) => ask({ service: event.currentTarget.value || null })}
      >
        <option value="">{t('reports.allServices')}</option>
        {site.services.map((one) => (
          <option key={one.id} value={one.id}>
            {one.prefix} – {text(one.name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Presets({ last, asked, ask }: Pick<PickerProps, 'last' | 'asked' | 'ask'>) {
  const chosen = presetOf(asked, last);
  return (
    <fieldset class="presets">
      <legend>{t('reports.period')}</legend>
      {PRESETS.map((preset) => (
        <label key={preset} class={`preset ${chosen === preset ? 'preset--chosen' : ''}`}>
          <input
            type="radio"
            name="preset"
            checked={chosen === preset}
            onChange={() => ask({ ...periodOf(preset, last), day: last })}
          />
          {t(`reports.preset.${preset}`)}
        </label>
      ))}
    </fieldset>
  );
}
