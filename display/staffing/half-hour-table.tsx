import type { StaffingHalfHour } from '../../src/contract/staffing';
import { type Column, DataTable } from '../parts/DataTable';
import { minuteText, t } from '../parts/languages';
import { numberText, shareText } from '../reports/format';

type Cell = (half: StaffingHalfHour) => string;

const column = (name: string, of: Cell): Column<StaffingHalfHour> => ({
  name,
  head: t(`staffing.column.${name}`),
  of,
  numeric: true,
});

const expected = (): Column<StaffingHalfHour>[] => [
  { name: 'half', head: t('staffing.column.half'), of: ({ from }) => minuteText(from) },
  column('arrivals', ({ arrivals }) => numberText(arrivals, 1)),
  column('erlang', ({ erlang }) => numberText(erlang)),
  column('advised', ({ advised }) => numberText(advised)),
  column('planned', ({ planned }) => numberText(planned, 1)),
  column('asked', ({ asked }) => shareText(asked)),
  column('expected', (half) => shareText(half.expected)),
];

const happened = (): Column<StaffingHalfHour>[] => [
  column('people', ({ past }) => numberText(past?.people ?? null)),
  column('open', ({ past }) => numberText(past?.open ?? null, 1)),
  column('within', ({ past }) => shareText(past?.within ?? null)),
  column('wouldBe', ({ past }) => shareText(past?.wouldBe ?? null)),
];

interface HalfHourTableProps {
  readonly caption: string;
  readonly halfHours: readonly StaffingHalfHour[];
}

/** Half-hours of services that share counters: what is advised, and of a past day what happened. */
export function HalfHourTable({ caption, halfHours }: HalfHourTableProps) {
  const isPast = halfHours.some(({ past }) => past !== null);
  return (
    <DataTable
      caption={caption}
      columns={isPast ? [...expected(), ...happened()] : expected()}
      rows={halfHours}
      keyOf={({ from }) => from}
    />
  );
}
