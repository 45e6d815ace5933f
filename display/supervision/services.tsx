import { useState } from 'preact/hooks';
import type { SupervisionBoard } from '../../src/contract/boards';
import type { PromisesReport } from '../../src/contract/promises';
import { t } from '../parts/languages';
import type { Asking } from './asking';
import { Card } from '../parts/Card';
import { byPressure } from './pressure';
import { promisesOf } from './promise-today';
import { Scrolling } from './scrolling';
import { ServiceRow } from './service-row';

interface ServicesProps {
  readonly board: SupervisionBoard;
  readonly nowMs: number;
  readonly promises: PromisesReport | null;
  readonly asking: Asking;
  readonly onStop: (services: readonly string[]) => void;
}

const NOW = ['pressure', 'waiting', 'oldest', 'range', 'open'] as const;
const TODAY = [
  'taken',
  'served',
  'absent',
  'left',
  'median',
  'p90',
  'within',
  'coverage',
  'bias',
] as const;

/** Every line: how it is now, how the day went, whether it gives tickets. */
export function Services({ board, nowMs, promises, asking, onStop }: ServicesProps) {
  const [sorted, setSorted] = useState(true);
  const services = sorted ? byPressure(board.services, nowMs) : board.services;
  return (
    <Card
      title={t('supervision.services')}
      actions={
        <label class="sort">
          <input
            type="checkbox"
            checked={sorted}
            onChange={(event) => setSorted(event.currentTarget.checked)}
          />
          {t('supervision.sort')}
        </label>
      }
    >
      <Scrolling label={t('supervision.services')}>
        <table class="services numbers">
          <Head />
          <tbody>
            {services.map((service) => (
              <ServiceRow
                key={service.id}
                service={service}
                promises={promisesOf(promises, service.id)}
                today={board.day}
                nowMs={nowMs}
                asking={asking}
                onStop={onStop}
              />
            ))}
          </tbody>
        </table>
      </Scrolling>
    </Card>
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
