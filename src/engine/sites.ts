import type { SiteDefinition } from '../core/definition';
import { type SiteId, siteId } from '../core/ids';
import { LiveSite, type Surroundings } from './live-site';
import { loadSite } from './load-site';

/** The sites that this process keeps alive. */
export class Sites {
  private readonly live = new Map<string, Promise<LiveSite>>();
  private readonly opened: ((site: LiveSite) => void)[] = [];

  constructor(private readonly around: Surroundings) {}

  /** Brings every site of the journal to life. */
  async start(): Promise<void> {
    await this.all();
  }

  /** A site by its id; null when the journal has none of that name. */
  async get(id: string): Promise<LiveSite | null> {
    const known = this.live.get(id);
    if (known) return known;
    const names = await this.around.journal.sites();
    return names.includes(siteId(id)) ? this.open(siteId(id)) : null;
  }

  /** Every site, those configured or imported since the start too. */
  async all(): Promise<LiveSite[]> {
    const names = await this.around.journal.sites();
    return Promise.all(names.map((name) => this.live.get(name) ?? this.open(name)));
  }

  /** The site that the first pages are about: one where people are received, if there is one. */
  async main(): Promise<LiveSite | null> {
    const sites = await this.all();
    const received = await Promise.all(
      sites.map((site) => site.view(({ state }) => state.site.definition.origin !== 'imported')),
    );
    return sites.find((_site, i) => received[i]) ?? sites[0] ?? null;
  }

  /** What a site is made of; null when there is no such site. */
  async definition(id: string): Promise<SiteDefinition | null> {
    const site = await this.get(id);
    return site ? site.view(({ state }) => state.site.configured) : null;
  }

  /** Calls back for each site alive now, and each one brought to life later. */
  eachOpened(then: (site: LiveSite) => void): void {
    this.opened.push(then);
    for (const site of this.live.values()) void site.then(then, () => undefined);
  }

  async close(): Promise<void> {
    const sites = await Promise.allSettled(this.live.values());
    for (const site of sites) if (site.status === 'fulfilled') await site.value.close();
  }

  private open(id: SiteId): Promise<LiveSite> {
    const opening = loadSite(this.around.journal, id).then((state) => {
      const site = new LiveSite(id, this.around, state);
      for (const then of this.opened) then(site);
      return site;
    });
    this.live.set(id, opening);
    opening.catch(() => this.live.delete(id));
    return opening;
  }
}
