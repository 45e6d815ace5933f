import { setImmediate } from 'node:timers/promises';
import { addDay } from '../affluence/indicators/day-sums';
import { emptySums, type PeriodSums } from '../affluence/indicators/period-sums';
import type { SlotRow } from '../affluence/tally';
import type { SiteDefinition } from '../core/definition';
import { addDays, type Day } from '../core/time';
import { Calendar } from '../engine/calendar';
import type { Clock } from '../engine/clock';
import type { SlotQuery } from '../journal/slot.query';

/** Days read at a time: what is read at once holds up whoever calls the next person. */
const STEP_DAYS = 7;

/** Of which site, service (null: all) and days, both included. */
export interface Extent {
  readonly definition: SiteDefinition;
  readonly service: string | null;
  readonly from: Day;
  readonly to: Day;
}

/** Folds the quarter-hours of a period into what the indicators are made of. */
export class IndicatorsReader {
  constructor(
    private readonly slots: Pick<SlotQuery, 'between'>,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** From the first day with data: before it there was nothing that could have holes. */
  async sums(extent: Extent): Promise<PeriodSums> {
    const { definition, from, to } = extent;
    const sums = emptySums();
    const now = new Calendar(definition.zone).moment(this.clock.now());
    let begun = false;
    for (let start = from; start <= to; start = addDays(start, STEP_DAYS)) {
      const end = addDays(start, STEP_DAYS - 1);
      const last = end < to ? end : to;
      const byDay = days(await this.slots.between(definition.id, start, last));
      for (let day = start; day <= last; day = addDays(day, 1)) {
        const rows = byDay.get(day) ?? [];
        begun ||= rows.length > 0;
        const lived = day < now.day ? 1440 : day === now.day ? now.minute : 0;
        if (begun) addDay(sums, day, rows, extent, lived);
      }
      await setImmediate();
    }
    return sums;
  }
}

function days(rows: readonly SlotRow[]): Map<Day, SlotRow[]> {
  const byDay = new Map<Day, SlotRow[]>();
  for (const row of rows) {
    const same = byDay.get(row.day);
    if (same) same.push(row);
    else byDay.set(row.day, [row]);
  }
  return byDay;
}
