import { Monitor } from 'lucide';
import { Card } from '../parts/Card';
import { type Column, DataTable } from '../parts/DataTable';
import { Figure } from '../parts/Figure';
import { FigureTile } from '../parts/FigureTile';
import { minuteText, t } from '../parts/languages';
import { Mark } from '../parts/Mark';
import { Tile } from '../parts/Tile';
import { FirstRun } from './FirstRun';

/** Sample waits by hour, in minutes: said to be samples wherever they are shown. */
const MOMENTS = [12, 25, 32, 18, 6, 22, 28, 14].map((minutes, at) => ({
  hour: minuteText((9 + at) * 60),
  minutes,
}));

const LONGEST = Math.max(...MOMENTS.map(({ minutes }) => minutes));
const LEAST = Math.min(...MOMENTS.map(({ minutes }) => minutes));

/** Parts put together as on pages: a form, tiles, a picture with its table, a report. */
export function Specimens() {
  return (
    <>
      <FirstRun />
      <Card title={t('components.tiles')}>
        <div class="column">
          <Tile
            href="/console/"
            icon={Monitor}
            title={t('components.tile.console')}
            words={t('components.tile.console.words')}
          />
          <dl>
            <FigureTile
              label={t('components.figure.wait')}
              value={t('components.figure.wait.value')}
              quality={t('components.figure.wait.quality')}
            />
          </dl>
        </div>
      </Card>
      <Card title={t('components.best')}>
        <BestMoment />
      </Card>
      <Card title={t('components.report')}>
        <Report />
      </Card>
    </>
  );
}

function BestMoment() {
  const columns: readonly Column<(typeof MOMENTS)[number]>[] = [
    { name: 'hour', head: t('components.best.hour'), of: ({ hour }) => hour },
    {
      name: 'minutes',
      head: t('components.best.minutes'),
      of: ({ minutes }) => t('components.minutes', { minutes }),
      numeric: true,
    },
  ];
  const bars = MOMENTS.map(({ hour, minutes }) => (
    <span
      key={hour}
      class={minutes === LEAST ? 'bar bar--best' : 'bar'}
      style={{ height: `${(100 * minutes) / LONGEST}%` }}
    />
  ));
  return (
    <Figure
      title={t('components.best.minutes')}
      words={t('components.best.words')}
      picture={<div class="bars">{bars}</div>}
      tableTitle={t('components.best.table')}
      table={
        <DataTable
          caption={t('components.best.words')}
          columns={columns}
          rows={MOMENTS}
          keyOf={({ hour }) => hour}
        />
      }
    />
  );
}

interface Line {
  readonly name: string;
  readonly taken: number;
  readonly kept: number;
}

function Report() {
  const columns: readonly Column<Line>[] = [
    { name: 'name', head: t('components.report.service'), of: ({ name }) => t(name) },
    { name: 'taken', head: t('components.report.taken'), of: ({ taken }) => taken, numeric: true },
    { name: 'kept', head: t('components.report.kept'), of: ({ kept }) => kept, numeric: true },
    {
      name: 'state',
      head: t('components.report.state'),
      of: () => (
        <Mark small tone="good">
          {t('components.mark.good')}
        </Mark>
      ),
    },
  ];
  const rows = [
    { name: 'components.report.first', taken: 812, kept: 771 },
    { name: 'components.report.second', taken: 436, kept: 389 },
  ];
  return (
    <DataTable
      caption={t('components.report.caption')}
      columns={columns}
      rows={rows}
      keyOf={({ name }) => name}
      total={{ name: 'components.report.total', taken: 1248, kept: 1160 }}
    />
  );
}
