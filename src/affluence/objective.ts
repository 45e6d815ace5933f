import type { Objective, ServiceDefinition } from '../core/definition';
import type { Day } from '../core/time';

/** The objective in force for a service on a day; the last one written wins. */
export function objectiveOn(service: ServiceDefinition, day: Day): Objective | undefined {
  return service.objectives.findLast(({ from, to }) => from <= day && (to === null || day <= to));
}
