import type { CounterDefinition, ServiceDefinition, SiteDefinition } from '../../core/definition';
import type { CounterId, ServiceId, SiteId } from '../../core/ids';
import type { HistoryConfiguration } from '../import/read-files';

/** A visit is believed to last so long when nothing says it, seconds. */
export const PRIOR_S = 600;
const EVERYTHING = '*';

/** The services and counters of a site, as far as the history has shown them. */
export class SiteShape {
  private readonly services = new Set<ServiceId>();
  /** What counters serve as announced, `*` included. */
  private readonly announced = new Map<CounterId, readonly string[]>();
  /** What counters were seen to call. */
  private readonly seen = new Map<CounterId, Set<ServiceId>>();

  constructor(
    private readonly id: SiteId,
    private readonly configuration: HistoryConfiguration,
  ) {}

  /** A service is heard of. True when that is new. */
  learn(service: ServiceId): boolean {
    if (this.services.has(service)) return false;
    this.services.add(service);
    return true;
  }

  /** What a counter serves is told; nothing: as before. True when that is new. */
  announce(counter: CounterId, told: readonly string[]): boolean {
    const before = this.announced.get(counter);
    const services = told.length > 0 ? told : (before ?? [EVERYTHING]);
    if (before?.join(';') === services.join(';')) return false;
    this.announced.set(counter, services);
    for (const one of services) if (one !== EVERYTHING) this.learn(one as ServiceId);
    return true;
  }

  /** A counter calls somebody. True when it was not known to serve that service. */
  see(counter: CounterId, service: ServiceId): boolean {
    const news = this.learn(service);
    if (this.serves(counter, service)) return news;
    this.seen.set(counter, (this.seen.get(counter) ?? new Set()).add(service));
    return true;
  }

  /** The site as it is known now. */
  definition(): SiteDefinition {
    const counters = new Set([...this.announced.keys(), ...this.seen.keys()]);
    return {
      id: this.id,
      name: { fr: this.id },
      zone: 'UTC',
      services: [...this.services].map((id) => this.service(id)),
      counters: [...counters].map((id) => this.counter(id)),
      exceptions: [],
      holidays: [],
      outsideHours: 'accept',
      overtakingBound: Infinity,
      recallLimit: 3,
      origin: 'imported',
    };
  }

  private serves(counter: CounterId, service: ServiceId): boolean {
    const told = this.announced.get(counter) ?? [];
    return (
      told.includes(EVERYTHING) ||
      told.includes(service) ||
      (this.seen.get(counter)?.has(service) ?? false)
    );
  }

  private service(id: ServiceId): ServiceDefinition {
    return {
      id,
      prefix: id,
      name: { fr: id },
      place: { fr: '' },
      walkIn: true,
      appointments: false,
      hours: [],
      objectives: [],
      acts: [],
      priorServiceS: this.configuration.priors.get(id) ?? PRIOR_S,
    };
  }

  /** Preferences come first; what a counter serves beyond them is one last group. */
  private counter(id: CounterId): CounterDefinition {
    const all = [...this.services].filter((one) => this.serves(id, one));
    const preferred = (this.configuration.preferences.get(id) ?? [])
      .map((group) => all.filter((one) => group.includes(one)))
      .filter((group) => group.length > 0);
    const rest = all.filter((one) => !preferred.flat().includes(one));
    const skills = rest.length > 0 ? [...preferred, rest] : preferred;
    return { id, name: id, place: { fr: '' }, accessible: false, skills };
  }
}
