import type { RecordedFact } from '../core/facts';
import type { SiteId } from '../core/ids';
import type { SavedForecaster } from '../estimation/forecaster';
import type { Journal, SiteHistory } from './journal-port';
import { SiteState } from './site-state';

/** Rebuilds a site from its journal. Rejects when there is no such site. */
export async function loadSite(journal: Journal, id: SiteId): Promise<SiteState> {
  const history = await journal.history(id);
  if (!history) throw new Error(`no site ${id} in the journal`);
  const state = new SiteState(history, await lessonsOf(journal, id, history));
  const today = state.site.day;
  state.remember(today === null ? [] : await journal.slotsOf(id, today, today));
  return state;
}

/** What the facts before today taught: as it was kept when the day began, or by reading them all. */
async function lessonsOf(
  journal: Journal,
  id: SiteId,
  { after }: SiteHistory,
): Promise<SavedForecaster | null> {
  if (after === 0) return null;
  const kept = await journal.lessons(id);
  return kept?.seq === after ? kept.saved : learnAgain(journal, id, after);
}

/** Learns everything anew, from a site's first fact to the one with this seq. */
export async function learnAgain(
  journal: Journal,
  id: SiteId,
  upTo: number,
): Promise<SavedForecaster | null> {
  let state: SiteState | null = null;
  for await (const facts of journal.factsInOrder(id)) {
    // A site's first day may begin just before it is configured.
    state ??= begun(facts);
    for (const recorded of facts) {
      if (recorded.seq > upTo) return state?.estimator.save() ?? null;
      state?.relive(recorded);
    }
  }
  return state?.estimator.save() ?? null;
}

function begun(facts: readonly RecordedFact[]): SiteState | null {
  for (const { fact } of facts) {
    if (fact.type !== 'site-configured') continue;
    return new SiteState({ definition: fact.definition, after: 0, facts: [] }, null);
  }
  return null;
}
