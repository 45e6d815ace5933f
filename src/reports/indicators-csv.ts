import type { IndicatorsReport } from '../contract/indicators';
import { text } from './csv';

const COLUMNS = [
  'indicator',
  'state',
  'reason',
  'measure',
  'key',
  'unit',
  'value',
  'of',
  'lowest',
  'highest',
  'before',
  'basisPart',
  'basisOf',
  'formula',
];

/** One line a figure; an indicator without any has a line of its own, with the reason. */
export function indicatorsCsv({ indicators }: IndicatorsReport): string {
  const rows = indicators.flatMap(({ id, formula, state, reason, basis, measures }) => {
    const common = { indicator: id, state, reason, formula };
    if (measures.length === 0) return [common];
    return measures.map(({ name, ...measure }) => ({
      ...common,
      measure: name,
      ...measure,
      basisPart: basis?.part ?? null,
      basisOf: basis?.of ?? null,
    }));
  });
  return text(COLUMNS, rows);
}
