import { useState } from 'preact/hooks';
import type { SupervisionBoard } from '../../src/contract/boards';
import { t } from '../parts/languages';
import type { Asking } from './asking';
import { byPressure } from './pressure';
import { ServiceRow } from './service-row';

interface ServicesProps {
  readonly board: SupervisionBoard;
  readonly nowMs: number;
  readonly asking: Asking;
  readonly onStop: (services: readonly string[]) => void;
}

const NOW = ['pressure', 'waiting', 'oldest', 'range', 'open'] as const;
const TODAY = [
  'taken',
  'called',
  'served',
  'absent',
  'left',
  'median',
  'p90',
  'within',
  'kept',
] as const;

/** Every line: how it is now, how the day went, whether it gives tickets. */
export function Services({ board, nowMs, asking, onStop }: ServicesProps) {
  const [sorted, setSorted] = useState(true);
  const services = sorted ? byPressure(board.services, nowMs) : board.services;
  return (
    <section class="panel" aria-labelledby="services-title">
      <header class="panel-head">
        <h2 id="services-title">{t('supervision.services')}</h2>
        <label class="sort">
          <input
            type="checkbox"
            checked={sorted}
            onChange={(event) => setSorted(event.currentTarget.checked)}
          />
          {t('supervision.sort')}
        </label>
      </header>
      <table class="services numbers">
        <Head />
        <tbody>
          {services.map((service) => (
            <ServiceRow
              key={service.id}
              service={service}
              today={board.day}
              nowMs={nowMs}
              asking={asking}
              onStop={onStop}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} class="left">
          {t('supervision.service')}
        </th>
        <th scope="colgroup" colSpan={NOW.length}>
          {t('supervision.now')}
        </th>
        <th scope="colgroup" colSpan={TODAY.length} class="today">
          {t('supervision.today')}
        </th>
        <th scope="col" rowSpan={2} class="left today">
          {t('supervision.intake')}
        </th>
      </tr>
      <tr>
        {NOW.map((name) => (
          <th key={name} scope="col">
            {t(`supervision.column.${name}`)}
          </th>
        ))}
        {TODAY.map((name, place) => (
          <th key={name} scope="col" class={place === 0 ? 'today' : ''}>
            {t(`supervision.column.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
