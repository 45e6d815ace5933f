import { ForecastKeeper } from './forecast-keeper';
import type { Journal } from './journal-port';
import type { LiveSite } from './live-site';

/** The forecasts of arrivals of every site. */
export class Forecasts {
  private readonly keepers = new WeakMap<LiveSite, ForecastKeeper>();

  constructor(private readonly journal: Pick<Journal, 'arrivals'>) {}

  /** A site's own. */
  of(site: LiveSite): ForecastKeeper {
    let keeper = this.keepers.get(site);
    if (!keeper) this.keepers.set(site, (keeper = new ForecastKeeper(site, this.journal)));
    return keeper;
  }
}
