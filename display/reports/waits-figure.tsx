import type { IndicatorsReport } from '../../src/contract/indicators';
import { DataTable } from '../parts/DataTable';
import { Figure } from '../parts/Figure';
import { durationText, t } from '../parts/languages';
import { columnsOf } from './columns';
import { numberText, shareText } from './format';
import { type SharedClass, sharedClasses } from './wait-classes';

const minutes = (seconds: number): string => durationText(Math.round(seconds / 60));

/** « 5 min à 10 min », « 1 h et plus ». */
function classText({ fromS, toS }: SharedClass): string {
  if (toS === null) return t('indicators.waits.over', { from: minutes(fromS) });
  if (fromS === 0) return t('indicators.waits.under', { to: minutes(toS) });
  return t('indicators.between', { lowest: minutes(fromS), highest: minutes(toS) });
}

/** How long people waited: a bar a class, the year before under it, and the same as a table. */
export function WaitsFigure({ report }: { readonly report: IndicatorsReport }) {
  const classes = sharedClasses(report.waits);
  if (classes.every(({ count }) => count === 0)) {
    return <p class="empty">{t('indicators.waits.empty')}</p>;
  }
  return (
    <Figure
      title={t('indicators.waits.title')}
      words={t('indicators.waits.words')}
      picture={<Bars classes={classes} />}
      tableTitle={t('reports.asTable')}
      table={<WaitsTable classes={classes} />}
    />
  );
}

interface OfClasses {
  readonly classes: readonly SharedClass[];
}

const hasPast = (classes: readonly SharedClass[]): boolean =>
  classes.some(({ before }) => before !== null);

function Bars({ classes }: OfClasses) {
  const longest = Math.max(...classes.flatMap(({ share, before }) => [share, before ?? 0]));
  return (
    <div class="wait-bars" role="img" aria-label={t('indicators.waits.words')}>
      {hasPast(classes) && (
        <p class="wait-bars__legend">
          <span class="wait-bar" /> {t('indicators.waits.now')}
          <span class="wait-bar wait-bar--before" /> {t('indicators.column.before')}
        </p>
      )}
      {classes.map((one) => (
        <div key={one.fromS} class="wait-bars__class">
          <span>{classText(one)}</span>
          <div>
            <Bar share={one.share} longest={longest} />
            {one.before !== null && <Bar share={one.before} longest={longest} before />}
          </div>
        </div>
      ))}
    </div>
  );
}

interface BarProps {
  readonly share: number;
  readonly longest: number;
  readonly before?: boolean;
}

/** Room for the figure beside the longest bar. */
const WIDEST = 85;

function Bar({ share, longest, before = false }: BarProps) {
  return (
    <div class="wait-bars__line">
      <span
        class={`wait-bar ${before ? 'wait-bar--before' : ''}`}
        style={{ width: `${(share / longest) * WIDEST}%` }}
      />
      <span class="numbers">{shareText(share)}</span>
    </div>
  );
}

function WaitsTable({ classes }: OfClasses) {
  return (
    <DataTable<SharedClass>
      caption={t('indicators.waits.title')}
      columns={[
        { name: 'class', head: t('indicators.waits.class'), of: classText },
        ...columnsOf<SharedClass>(
          [
            ['people', ({ count }) => numberText(count)],
            ['share', ({ share }) => shareText(share)],
          ],
          'indicators.waits',
        ),
        ...columnsOf<SharedClass>(
          [['before', ({ before }) => shareText(before)]],
          'indicators.column',
        ),
      ]}
      rows={classes}
      keyOf={({ fromS }) => fromS}
    />
  );
}
