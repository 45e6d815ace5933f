import type { IndicatorsReport, MeasureView } from '../../src/contract/indicators';
import { DataTable } from '../parts/DataTable';
import { durationText, language, t } from '../parts/languages';
import { valueText } from '../parts/value-text';
import { numberText, shareText, UNKNOWN } from './format';
import { countedIn, type IndicatorRow, nameOf, partOf, rowsOf } from './indicator-rows';

/** « Arabe »; a code that has no name, as it is. */
function keyText(name: string, key: string): string {
  if (name === 'channel') return t(`indicators.channel.${key}`);
  const names = new Intl.DisplayNames([language.current], { type: 'language' });
  return key === 'fr-x-falc' ? `${names.of('fr') ?? ''} (FALC)` : (names.of(key) ?? key);
}

/** What a measure is of its indicator. */
function partText({ indicator: { id }, measure: { name, key } }: IndicatorRow): string {
  if (key !== null) return keyText(name, key);
  const part = partOf(id, name);
  return part === null ? '' : t(`indicators.measure.${part}`);
}

function Name({ row }: { readonly row: IndicatorRow }) {
  const { indicator } = row;
  const part = partText(row);
  return (
    <>
      {t(`indicators.name.${nameOf(indicator.id)}`)}
      {part && <span class="indicator__part"> · {part}</span>}{' '}
      <bdi class="indicator__id">{indicator.id}</bdi>
    </>
  );
}

/** The figure, with what chance alone allows of a share of answers. */
function figureText({ value, unit, of, lowest, highest }: MeasureView): string {
  if (value === null) return of > 0 ? t('indicators.tooFew') : UNKNOWN;
  const figure = valueText(unit, value);
  if (lowest === null || highest === null) return figure;
  const between = { lowest: valueText(unit, lowest), highest: valueText(unit, highest) };
  return `${figure} (${t('indicators.between', between)})`;
}

const MINUTE_S = 60;

function ofText(row: IndicatorRow): string {
  const { of } = row.measure;
  const counted = countedIn(row);
  if (counted === 'itself') return UNKNOWN;
  if (counted === 'people') return numberText(of);
  if (counted === 'minutes') return durationText(of);
  if (counted === 'seconds') return durationText(Math.round(of / MINUTE_S));
  return t(`indicators.of.${counted}`, { count: numberText(of) });
}

// An absent person who is called again is announced twice: more announcements than receptions.
function basisText({ indicator: { basis } }: IndicatorRow): string {
  if (!basis) return t('indicators.whole');
  return basis.of > 0 ? shareText(Math.min(1, basis.part / basis.of)) : UNKNOWN;
}

const beforeText = ({ measure: { unit, before } }: IndicatorRow): string =>
  before === null ? UNKNOWN : valueText(unit, before);

const figures = [
  ['figure', ({ measure }: IndicatorRow) => figureText(measure)],
  ['of', ofText],
  ['before', beforeText],
  ['basis', basisText],
] as const;

/** Every figure of the period by theme, with what it rests on and the year before. */
export function IndicatorsTable({ report }: { readonly report: IndicatorsReport }) {
  return (
    <DataTable<IndicatorRow>
      caption={t('indicators.caption')}
      columns={[
        {
          name: 'indicator',
          head: t('indicators.column.indicator'),
          of: (row) => <Name row={row} />,
        },
        ...figures.map(([name, of]) => ({
          name,
          head: t(`indicators.column.${name}`),
          of,
          numeric: true,
        })),
      ]}
      rows={rowsOf(report)}
      keyOf={({ indicator, measure }) => `${indicator.id} ${measure.name} ${measure.key}`}
      groupOf={({ theme }) => t(`indicators.theme.${theme}`)}
    />
  );
}
