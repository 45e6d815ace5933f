import type { Block } from '../../documents/content';
import type { FiguresLine } from '../figures';
import { countText, INDICATOR_NAMES, measureName, REASONS, valueText } from './french';

function rowsOf(line: FiguresLine | undefined, id: string): string[][] {
  const name = `${id} ${INDICATOR_NAMES[id] ?? ''}`;
  const reading = line?.readings.find((one) => one.id === id)?.reading;
  if (!reading) return [[name, '', 'non mesuré : aucune donnée sur la période', '']];
  if (reading.state === 'not-measured') {
    return [[name, '', `non mesuré : ${REASONS[reading.reason]}`, '']];
  }
  if (reading.measures.length === 0) return [[name, '', 'non mesuré : aucune donnée', '']];
  return reading.measures.map((one) => [name, measureName(one), valueText(one), countText(one.of)]);
}

/** Indicators of a period with all their measures; without any, why. */
export function indicatorTable(
  line: FiguresLine | undefined,
  ids: readonly string[],
  caption: string,
): Block {
  return {
    table: {
      caption,
      columns: [
        { title: 'Indicateur', weight: 3 },
        { title: 'Mesure', weight: 2 },
        { title: 'Valeur', weight: 3 },
        { title: 'Sur', align: 'right', weight: 1 },
      ],
      rows: ids.flatMap((id) => rowsOf(line, id)),
    },
  };
}
