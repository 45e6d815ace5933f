import type { CounterDefinition, SiteDefinition } from '../../core/definition';
import { countOf, merged } from '../histogram';
import { measured } from '../indicators';
import type { Terms } from '../terms';
import { distribution, term } from './reading';

/** Under so many counters a group could point at one agent. */
export const LEAST_COUNTERS = 3;

/** What counters that serve the same have done together; none is ever shown alone. */
export interface CounterGroup {
  readonly services: string[];
  readonly counters: number;
  readonly finished: number;
  readonly medianServiceS: number | null;
  readonly p90ServiceS: number | null;
}

const skillsOf = ({ skills }: CounterDefinition): string[] => [...new Set(skills.flat())].sort();

/** The counters by what they serve, in groups large enough to be shown. */
export function counterGroups(terms: Terms, { counters }: SiteDefinition): CounterGroup[] {
  const groups = new Map<string, CounterDefinition[]>();
  for (const one of counters) {
    const key = skillsOf(one).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const large = [...groups.values()].filter((group) => group.length >= LEAST_COUNTERS);
  return large.map((group) => {
    const [first] = group;
    const times = group.map(({ id }) => distribution(terms, `counter=${id}/service`));
    const services = times.reduce((all, one) => merged(all, one), {});
    return {
      services: first ? skillsOf(first) : [],
      counters: group.length,
      finished: group.reduce((sum, { id }) => sum + term(terms, `counter=${id}/finished`), 0),
      medianServiceS: countOf(services) > 0 ? measured(services, 0.5) : null,
      p90ServiceS: countOf(services) > 0 ? measured(services, 0.9) : null,
    };
  });
}
