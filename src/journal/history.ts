import type { EntityManager } from 'typeorm';
import type { SiteDefinition } from '../core/definition';
import type { RecordedFact } from '../core/facts';
import type { SiteId } from '../core/ids';
import type { SiteHistory } from '../engine/journal-port';
import { recordedChunks, recordedOf } from './facts';
import { FactRow } from './tables/fact';
import { SiteRow } from './tables/site';

function definitionIn(facts: readonly RecordedFact[]): SiteDefinition | null {
  for (const { fact } of facts) if (fact.type === 'site-configured') return fact.definition;
  return null;
}

async function definitionAt(manager: EntityManager, site: string, seq: number) {
  const row = await manager.getRepository(FactRow).findOneByOrFail({ site, seq });
  return definitionIn([recordedOf(row)]);
}

/** The seq just before the facts that a state is rebuilt from. */
async function start(manager: EntityManager, site: string) {
  const row = await manager.getRepository(SiteRow).findOneBy({ id: site });
  const { daySeq = null, dayConfiguredSeq = null } = row ?? {};
  // A day that began before the site was configured leaves nothing to start from but the beginning.
  if (daySeq === null || dayConfiguredSeq === null) return { after: 0, definition: null };
  return { after: daySeq - 1, definition: await definitionAt(manager, site, dayConfiguredSeq) };
}

/** The facts since the last `day-started`, which comes first, and the definition that it found. */
export async function readHistory(
  manager: EntityManager,
  site: SiteId,
): Promise<SiteHistory | null> {
  const { after, definition } = await start(manager, site);
  const facts: RecordedFact[] = [];
  for await (const chunk of recordedChunks(manager, site, after)) facts.push(...chunk);
  const found = definition ?? definitionIn(facts);
  return found ? { definition: found, after, facts } : null;
}
