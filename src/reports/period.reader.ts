import { setImmediate } from 'node:timers/promises';
import { addRows, emptyTally, type Tally } from '../affluence/tally';
import type { SiteId } from '../core/ids';
import { addDays, type Day } from '../core/time';
import type { SlotQuery } from '../journal/slot.query';

/** Days read at a time: five years of slots must neither stand in memory nor hold up a call. */
const STEP_DAYS = 7;

/** Folds the slots of a period, whole days of all services, into what reports are made of. */
export class PeriodReader {
  constructor(private readonly slots: Pick<SlotQuery, 'between'>) {}

  /** Both days included. */
  async tally(site: SiteId, from: Day, to: Day): Promise<Tally> {
    const tally = emptyTally();
    for (let start = from; start <= to; start = addDays(start, STEP_DAYS)) {
      const last = addDays(start, STEP_DAYS - 1);
      addRows(tally, await this.slots.between(site, start, last < to ? last : to));
      // SQLite answers without ever giving way: whoever calls the next person goes first.
      await setImmediate();
    }
    return tally;
  }
}
