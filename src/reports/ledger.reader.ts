import { setImmediate } from 'node:timers/promises';
import {
  addPromises,
  emptyLedger,
  type LedgerBy,
  type LedgerPeriod,
} from '../affluence/ledger-period';
import { type ServiceId, serviceId, type SiteId } from '../core/ids';
import { addDays, type Day } from '../core/time';
import type { SlotQuery } from '../journal/slot.query';

/** Days read at a time: what is read at once holds up whoever calls the next person. */
const STEP_DAYS = 7;

/** Of which site, days (both included) and service: undefined for all. */
interface Extent {
  readonly site: SiteId;
  readonly from: Day;
  readonly to: Day;
  readonly service?: string | undefined;
}

/** Folds the promises of a period out of the quarter-hours that keep them. */
export class LedgerReader {
  constructor(private readonly slots: Pick<SlotQuery, 'between'>) {}

  async ledger({ site, from, to, service }: Extent, by: LedgerBy): Promise<LedgerPeriod> {
    const period = emptyLedger(by);
    const services: ServiceId[] = service === undefined ? [] : [serviceId(service)];
    for (let start = from; start <= to; start = addDays(start, STEP_DAYS)) {
      const last = addDays(start, STEP_DAYS - 1);
      const end = last < to ? last : to;
      addPromises(period, await this.slots.between(site, start, end, services));
      await setImmediate();
    }
    return period;
  }
}
