import { setImmediate } from 'node:timers/promises';
import {
  addPromises,
  emptyLedger,
  type LedgerBy,
  type LedgerPeriod,
} from '../affluence/ledger-period';
import { serviceId, type SiteId } from '../core/ids';
import { addDays, type Day } from '../core/time';
import type { PromiseQuery } from '../journal/promise.query';

/** Days read at a time: what is read at once holds up whoever calls the next person. */
const STEP_DAYS = 28;

/** Of which site, days (both included) and service: undefined for all. */
interface Extent {
  readonly site: SiteId;
  readonly from: Day;
  readonly to: Day;
  readonly service?: string | undefined;
}

/** Folds the promises of a period out of the quarter-hours that keep them. */
export class LedgerReader {
  constructor(private readonly promises: Pick<PromiseQuery, 'between'>) {}

  async ledger({ site, from, to, service }: Extent, by: LedgerBy): Promise<LedgerPeriod> {
    const period = emptyLedger(by);
    const chosen = service === undefined ? null : serviceId(service);
    for (let start = from; start <= to; start = addDays(start, STEP_DAYS)) {
      const last = addDays(start, STEP_DAYS - 1);
      const end = last < to ? last : to;
      addPromises(period, await this.promises.between(site, start, end, chosen));
      await setImmediate();
    }
    return period;
  }
}
