import { setImmediate } from 'node:timers/promises';
import { addRollup, type Month, monthOf, type Rollup, TOGETHER } from '../affluence/rollup/month';
import { WHOLE_SITE } from '../affluence/slot';
import { addRows, emptyTally, type Tally } from '../affluence/tally';
import type { SiteId } from '../core/ids';
import { addDays, type Day } from '../core/time';
import type { RollupStore } from '../journal/rollup.store';
import type { SlotQuery } from '../journal/slot.query';

/** Days read at a time: five years of slots must neither stand in memory nor hold up a call. */
const STEP_DAYS = 7;

/** Of every service apart; no service has such a name. */
export const APART = '/';

/** Whole days, both included. */
interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** Folds a period, whole days of all services, into what reports are made of. */
export class PeriodReader {
  constructor(
    private readonly slots: Pick<SlotQuery, 'between'>,
    private readonly rollups: Pick<RollupStore, 'between'>,
  ) {}

  /**
   * Both days included. Months that are summed already are taken as they are, the rest is read
   * from quarter-hours. `of`: every service apart; the whole site as one, which is much faster; or
   * one service.
   */
  async tally(site: SiteId, from: Day, to: Day, of: string = APART): Promise<Tally> {
    const tally = emptyTally();
    const summed = await this.wholeMonths(site, { from, to }, of);
    for (const rollup of summed) addRollup(tally, rollup);
    const months = new Set(summed.map(({ month }) => month));
    for (const rest of stretchesWithout(months, { from, to })) {
      await this.addSlots(tally, site, rest, of);
    }
    return tally;
  }

  private async wholeMonths(
    site: SiteId,
    { from, to }: Stretch,
    of: string,
  ): Promise<readonly Rollup[]> {
    const first = from.endsWith('-01') ? monthOf(from) : monthOf(addDays(firstDay(from), 31));
    const next = addDays(to, 1);
    const last = next.endsWith('-01') ? monthOf(to) : monthOf(addDays(firstDay(to), -1));
    if (last < first) return [];
    return this.rollups.between(site, first, last, rowsOf(of));
  }

  private async addSlots(
    tally: Tally,
    site: SiteId,
    { from, to }: Stretch,
    of: string,
  ): Promise<void> {
    for (let start = from; start <= to; start = addDays(start, STEP_DAYS)) {
      const last = addDays(start, STEP_DAYS - 1);
      const slots = await this.slots.between(site, start, last < to ? last : to);
      addRows(tally, slots, of === WHOLE_SITE ? 'together' : 'apart');
      // SQLite answers without ever giving way: whoever calls the next person goes first.
      await setImmediate();
    }
  }
}

const firstDay = (date: Day): Day => `${monthOf(date)}-01` as Day;

function rowsOf(of: string): 'all-apart' | readonly string[] {
  if (of === APART) return 'all-apart';
  // The site's own row has the spans of its days.
  return of === WHOLE_SITE ? [TOGETHER] : [of, WHOLE_SITE];
}

/** What is left of a period without some of its months. */
function stretchesWithout(months: ReadonlySet<Month>, { from, to }: Stretch): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = from; start <= to;) {
    const end = addDays(firstDay(addDays(firstDay(start), 31)), -1);
    const last = end < to ? end : to;
    if (!months.has(monthOf(start))) stretches.push({ from: start, to: last });
    start = addDays(last, 1);
  }
  return stretches;
}
