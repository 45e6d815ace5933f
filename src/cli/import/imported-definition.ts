import type { CounterDefinition, ServiceDefinition, SiteDefinition } from '../../core/definition';
import { type CounterId, counterId, type ServiceId, type SiteId } from '../../core/ids';
import type { CounterRow } from './counter-row';
import type { HistoryRow } from './history-row';
import type { HistoryConfiguration } from './read-files';

/** What is known of one site in the files. */
export interface Discovered {
  readonly site: SiteId;
  readonly zone: string;
  readonly rows: readonly HistoryRow[];
  readonly counterRows: readonly CounterRow[];
  readonly configuration: HistoryConfiguration;
}

/** I, O and Q are read as 1 and 0. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'.split('');
/** What a visit is believed to last where nobody said anything, seconds. */
const PRIOR_S = 600;

/** Prefixes in order: A, B … Z, AA, AB … */
function* prefixes(before = ['']): Generator<string> {
  const next: string[] = [];
  for (const first of before) {
    for (const letter of LETTERS) {
      next.push(first + letter);
      yield first + letter;
    }
  }
  yield* prefixes(next);
}

function servicesOf(found: Discovered, known: readonly ServiceDefinition[]): ServiceDefinition[] {
  const taken = new Set(known.map(({ prefix }) => prefix));
  const free = prefixes();
  const prefix = (): string => {
    // Not a loop over the generator: leaving one would end it for the next service.
    let one = free.next().value ?? '';
    while (taken.has(one)) one = free.next().value ?? '';
    return one;
  };
  const { priors } = found.configuration;
  const kept = known.map((one) => ({
    ...one,
    priorServiceS: priors.get(one.id) ?? one.priorServiceS,
  }));
  const names = new Set(known.map(({ id }) => id));
  const ids = [...new Set(found.rows.map(({ service }) => service))].filter((id) => !names.has(id));
  const discovered = ids.sort().map((id) => ({
    id,
    prefix: prefix(),
    name: { fr: id },
    place: { fr: '' },
    walkIn: true,
    appointments: false,
    hours: [],
    objectives: [],
    acts: [],
    priorServiceS: priors.get(id) ?? PRIOR_S,
  }));
  return [...kept, ...discovered];
}

/** Services by counter, as the counters file says, and as the calls show. */
function servedBy({ rows, counterRows }: Discovered, services: readonly ServiceId[]) {
  const served = new Map<CounterId, Set<string>>();
  const at = (counter: CounterId): Set<string> => {
    const set = served.get(counter) ?? new Set<string>();
    served.set(counter, set);
    return set;
  };
  for (const row of counterRows) {
    for (const one of row.services.includes('*') ? services : row.services)
      at(row.counter).add(one);
  }
  for (const { counter, service } of rows) if (counter !== null) at(counter).add(service);
  return served;
}

/** Preferred groups first; what is in none of them comes last, as one group. */
function skillsOf(
  counter: CounterId,
  services: readonly ServiceId[],
  { preferences }: HistoryConfiguration,
): readonly (readonly ServiceId[])[] {
  const groups = (preferences.get(counter) ?? []).map((group) =>
    services.filter((service) => group.includes(service)),
  );
  const rest = services.filter((service) => !groups.some((group) => group.includes(service)));
  return [...groups, rest].filter((group) => group.length > 0);
}

function countersOf(
  found: Discovered,
  services: readonly ServiceId[],
  known: readonly CounterDefinition[],
): CounterDefinition[] {
  const served = servedBy(found, services);
  for (const { id, skills } of known) {
    served.set(id, new Set([...skills.flat(), ...(served.get(id) ?? [])]));
  }
  return [...served.keys()].sort().map((counter) => ({
    id: counterId(counter),
    name: counter,
    place: { fr: '' },
    accessible: false,
    skills: skillsOf(
      counter,
      services.filter((service) => served.get(counter)?.has(service)),
      found.configuration,
    ),
  }));
}

/** A site as its files show it; what was known before stays. */
export function definitionOf(found: Discovered, known: SiteDefinition | null): SiteDefinition {
  const services = servicesOf(found, known?.services ?? []);
  const ids = services.map(({ id }) => id);
  return {
    id: found.site,
    name: { fr: found.site },
    zone: found.zone,
    exceptions: [],
    holidays: [],
    outsideHours: 'refuse',
    overtakingBound: 3,
    recallLimit: 3,
    ...known,
    services,
    counters: countersOf(found, ids, known?.counters ?? []),
    origin: 'imported',
  };
}
