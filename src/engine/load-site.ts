import type { SiteId } from '../core/ids';
import type { Journal } from './journal-port';
import { SiteState } from './site-state';

/** How many ended legs the estimates learn from at start. */
const REMEMBERED = 4_000;

/** Rebuilds a site from its journal. Rejects when there is no such site. */
export async function loadSite(journal: Journal, id: SiteId): Promise<SiteState> {
  const history = await journal.history(id);
  if (!history) throw new Error(`no site ${id} in the journal`);
  const state = new SiteState(history);
  const today = state.site.day;
  const slots = today === null ? [] : await journal.slotsOf(id, today, today);
  state.remember(await journal.recentLegs(id, REMEMBERED), slots);
  return state;
}
