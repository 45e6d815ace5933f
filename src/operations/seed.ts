import type { SiteDefinition } from '../core/definition';
import { day, type Instant } from '../core/time';
import { Calendar } from '../engine/calendar';
import type { Journal } from '../engine/journal-port';

/** Configures a site that the journal does not know yet. */
export async function configureSite(
  journal: Journal,
  definition: SiteDefinition,
  at: Instant,
): Promise<void> {
  const fact = { type: 'site-configured', definition } as const;
  const recorded = { seq: 1, at, day: new Calendar(definition.zone).moment(at).day, fact };
  await journal.append({
    site: definition.id,
    after: 0,
    facts: [{ recorded, command: null, actor: 'system' }],
    answers: [],
    legs: [],
    slots: [],
    alerts: [],
  });
}

/** Gives an empty database the demonstration town hall; leaves any other as it is. */
export async function seedWhenEmpty(
  journal: Journal,
  at: Instant,
  demonstration: (today: ReturnType<typeof day>) => SiteDefinition,
): Promise<boolean> {
  if ((await journal.sites()).length > 0) return false;
  const today = new Calendar('Europe/Paris').moment(at).day;
  await configureSite(journal, demonstration(today), at);
  return true;
}
