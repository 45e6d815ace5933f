import type { CounterDefinition, SiteDefinition } from './definition';
import {
  GROUP_END,
  type Heads,
  isOldest,
  LineHeads,
  lineOf,
  next,
  NOBODY,
  overtakes,
} from './dispatch';
import type { CounterId, ServiceId, TicketId } from './ids';
import { first, type Line, oldest } from './line';
import type { Site } from './site';

/** The lines of a site by number, and each counter's groups in those numbers. */
interface Numbering {
  readonly services: readonly ServiceId[];
  readonly lines: ReadonlyMap<CounterId, Int32Array>;
}

const SERVES_NOTHING = new Int32Array(0);

/** A definition never changes, only the one in force. */
const NUMBERINGS = new WeakMap<SiteDefinition, Numbering>();

function numberingOf(definition: SiteDefinition): Numbering {
  const known = NUMBERINGS.get(definition);
  if (known) return known;
  // A counter may still serve the people of a service that gives no tickets any more.
  const offered = definition.services.map(({ id }) => id);
  const served = definition.counters.flatMap(({ skills }) => skills.flat());
  const services = [...new Set([...offered, ...served])];
  const numbers = new Map(services.map((id, i) => [id, i]));
  const inNumbers = ({ skills }: CounterDefinition): Int32Array =>
    Int32Array.from(
      skills.flatMap((group) => [...group.map((id) => numbers.get(id) ?? 0), GROUP_END]),
    );
  const lines = new Map(definition.counters.map((one) => [one.id, inNumbers(one)]));
  const numbering = { services, lines };
  NUMBERINGS.set(definition, numbering);
  return numbering;
}

/** The services in the order of their lines' numbers: those offered come first. */
export function lineServices(definition: SiteDefinition): readonly ServiceId[] {
  return numberingOf(definition).services;
}

/** What a counter serves, as the dispatch rule reads it; empty for a counter that is not there. */
export function linesOf(definition: SiteDefinition, counter: CounterId): Int32Array {
  return numberingOf(definition).lines.get(counter) ?? SERVES_NOTHING;
}

const lineAt = (site: Site, index: number): Line | undefined => {
  const service = lineServices(site.definition)[index];
  return service ? site.lines.get(service) : undefined;
};

/** The heads of a site's lines as they are. */
export function headsOf(site: Site): Heads {
  const count = lineServices(site.definition).length;
  const heads = new LineHeads(count);
  for (let i = 0; i < count; i += 1) {
    const line = lineAt(site, i);
    const head = line ? first(line) : null;
    const eldest = line ? oldest(line) : null;
    if (!head || !eldest) continue;
    heads.priority[i] = head.priority;
    heads.age[i] = head.place.age;
    heads.oldest[i] = eldest.age;
    heads.overtaken[i] = site.tickets.get(eldest.ticket)?.overtaken ?? 0;
  }
  return heads;
}

/** The ticket that a counter calls next, or null when nobody waits for it. */
export function nextAt(site: Site, counter: CounterId): TicketId | null {
  const { definition } = site;
  const choice = next(headsOf(site), linesOf(definition, counter), definition.overtakingBound);
  if (choice === NOBODY) return null;
  const line = lineAt(site, lineOf(choice));
  if (!line) return null;
  return (isOldest(choice) ? oldest(line)?.ticket : first(line)?.place.ticket) ?? null;
}

/** The oldest person of each line of this counter who would see a younger one called. */
export function overtakenBy(
  site: Site,
  counter: CounterId,
  called: { readonly ticket: TicketId; readonly age: number },
): TicketId[] {
  const heads = headsOf(site);
  const passed: TicketId[] = [];
  for (const index of linesOf(site.definition, counter)) {
    if (index === GROUP_END || !overtakes(heads, index, called.age)) continue;
    const line = lineAt(site, index);
    const head = line ? oldest(line) : null;
    if (head && head.ticket !== called.ticket) passed.push(head.ticket);
  }
  return passed;
}
