import type { SiteDefinition } from '../core/definition';
import type { SiteId } from '../core/ids';

/** Tells what a site is called and what it offers; provided by whoever runs the sites. */
export abstract class SiteNames {
  /** Null for a site that was never configured. */
  abstract definition(site: SiteId): SiteDefinition | null;
}
