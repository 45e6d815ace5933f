import type { CounterDefinition, Interval, SiteDefinition } from '../core/definition';
import { GROUP_END } from '../core/dispatch';
import { intervalsOn } from '../core/hours';
import type { ServiceId } from '../core/ids';
import { emptySite } from '../core/site';
import type { Day } from '../core/time';
import { type Part, partOf } from '../estimation/lobby';
import { HALVES } from './expected-day';

const HALF_MINUTES = 30;

/** The parts of a site that have nothing to do with one another. */
export function partsOf(definition: SiteDefinition): Part[] {
  const site = emptySite(definition);
  return [...new Set(definition.services.map(({ id }) => partOf(site, id)))];
}

/** What a counter serves in the numbers of some services, as the dispatch rule reads it. */
export function linesAmong(
  { skills }: CounterDefinition,
  services: readonly ServiceId[],
): Int32Array {
  const groups = skills.map((group) =>
    group.map((id) => services.indexOf(id)).filter((line) => line >= 0),
  );
  const some = groups.filter((group) => group.length > 0);
  return Int32Array.from(some.flatMap((group) => [...group, GROUP_END]));
}

/** A counter that receives everybody, with no preference. */
export const linesOfAll = (services: readonly ServiceId[]): Int32Array =>
  Int32Array.from([...services.keys(), GROUP_END]);

/** The lines of a part's counters in the order in which they are advised to open: who serves most first. */
export function linesInOrder({ services, counters }: Part): Int32Array[] {
  const all = counters.map((counter) => linesAmong(counter, services));
  const served = (lines: Int32Array): number => lines.filter((line) => line !== GROUP_END).length;
  return all.sort((a, b) => served(b) - served(a));
}

/** Whether one of some services is open in each half-hour of a day. */
export function openHalves(
  definition: SiteDefinition,
  services: readonly ServiceId[],
  date: Day,
): boolean[] {
  const open = definition.services
    .filter(({ id }) => services.includes(id))
    .flatMap((service): Interval[] => intervalsOn(definition, service, date));
  return Array.from({ length: HALVES }, (_, half) =>
    open.some(({ from, to }) => from < (half + 1) * HALF_MINUTES && to > half * HALF_MINUTES),
  );
}
