import { MIN_MEASURES } from '../affluence/indicators';
import type { Month } from '../affluence/rollup/month';
import type { SitesCompared } from '../contract/sites-compared';
import type { SiteId } from '../core/ids';
import { addDays, type Day, day } from '../core/time';
import type { RollupStore, SiteMonth } from '../journal/rollup.store';
import type { SlotQuery } from '../journal/slot.query';

type Line = SitesCompared['months'][number];

const firstOf = (month: Month): Day => day(`${month}-01`);
const nextMonth = (month: Month): Month => addDays(firstOf(month), 31).slice(0, 7);

const lineOf = ({ site, month, taken, judged, withinTarget }: SiteMonth): Line => ({
  site,
  month,
  taken,
  judged,
  withinTarget: judged < MIN_MEASURES ? null : Math.round((1000 * withinTarget) / judged) / 1000,
});

/** Reads the months of many sites: those that are over from their sums, the others as they are. */
export class SitesComparedReader {
  constructor(
    private readonly rollups: Pick<RollupStore, 'compared'>,
    private readonly slots: Pick<SlotQuery, 'sumsBetween'>,
  ) {}

  async compared(sites: readonly SiteId[], from: Month, to: Month): Promise<SitesCompared> {
    const summed = new Map<string, SiteMonth>();
    for (const one of await this.rollups.compared(from, to)) {
      summed.set(`${one.site} ${one.month}`, one);
    }
    const months: Line[] = [];
    for (const site of sites) {
      for (let month = from; month <= to; month = nextMonth(month)) {
        const one = summed.get(`${site} ${month}`) ?? (await this.unsummed(site, month));
        if (one.taken > 0) months.push(lineOf(one));
      }
    }
    return { from, to, months };
  }

  private async unsummed(site: SiteId, month: Month): Promise<SiteMonth> {
    const last = addDays(firstOf(nextMonth(month)), -1);
    return { site, month, ...(await this.slots.sumsBetween(site, firstOf(month), last)) };
  }
}
