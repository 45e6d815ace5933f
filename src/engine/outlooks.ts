import type { Forecasts } from './forecasts';
import { type KeptDay, OutlookKeeper } from './outlook-keeper';
import type { LiveSite } from './live-site';

/** The half-hours to come of every site. */
export class Outlooks {
  private readonly keepers = new WeakMap<LiveSite, OutlookKeeper>();

  constructor(private readonly forecasts: Forecasts) {}

  /** A site's outlook of so many days, from today on. */
  days(site: LiveSite, count: number): Promise<readonly KeptDay[]> {
    let keeper = this.keepers.get(site);
    if (!keeper) {
      const expected = () => this.forecasts.of(site).expected();
      this.keepers.set(site, (keeper = new OutlookKeeper(site, expected)));
    }
    return keeper.days(count);
  }
}
