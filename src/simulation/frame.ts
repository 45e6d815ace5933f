import { day, dayNumber } from '../core/time';
import { DAY_MS, Demand } from './demand';
import { linesOf } from './rule';
import type { CounterLaw, Scenario } from './scenario';

/** What is known in advance to happen at an instant (ms): a counter opens or closes, the doors close. */
export interface Planned {
  readonly at: number;
  readonly what: 'open' | 'close' | 'doors';
  /** Index of the counter; -1 for the doors. */
  readonly counter: number;
  /** Opens until nobody waits any more. */
  readonly toTheLast: boolean;
}

/** What a scenario says of a counter, made ready for the simulation. */
export interface Place {
  readonly law: CounterLaw;
  /** What it serves, as the dispatch rule reads it. */
  readonly lines: readonly number[];
  /** By service: which group of preference it is in; -1 when not served. */
  readonly ranks: readonly number[];
}

/** Everything about a scenario that does not change while it is simulated. */
export interface Frame {
  readonly scenario: Scenario;
  readonly demand: Demand;
  /** Day numbers (days since 1970) on which somebody may come. */
  readonly days: readonly number[];
  readonly plan: readonly Planned[];
  readonly places: readonly Place[];
}

function openingDays(scenario: Scenario, demand: Demand): number[] {
  const days: number[] = [];
  const isOpenSomeday = Object.values(scenario.weekdays).some((weight) => weight > 0);
  for (let one = dayNumber(day(scenario.firstDay)); days.length < scenario.days; one += 1) {
    if (!isOpenSomeday) break;
    if (demand.weight(one) > 0) days.push(one);
  }
  return days;
}

function planOf({ counters }: Scenario, days: readonly number[], doorsClose: number): Planned[] {
  const plan: Planned[] = [];
  for (const [counter, { periods }] of counters.entries()) {
    const start = { at: (days[0] ?? 0) * DAY_MS, counter, toTheLast: false };
    if (periods.length === 0) plan.push({ ...start, what: 'open' });
    for (const today of days) {
      for (const { from, to } of periods) {
        const at = (minute: number): number => today * DAY_MS + minute * 60_000;
        plan.push({ at: at(from), what: 'open', counter, toTheLast: to === null });
        if (to !== null) plan.push({ at: at(to), what: 'close', counter, toTheLast: false });
      }
    }
  }
  for (const today of doorsClose < 1440 ? days : []) {
    const at = today * DAY_MS + doorsClose * 60_000;
    plan.push({ at, what: 'doors', counter: -1, toTheLast: false });
  }
  // The doors close last of all that happens at that minute; the sort keeps equals in order.
  return plan.sort((a, b) => a.at - b.at);
}

/** Prepares a scenario. */
export function frameOf(scenario: Scenario): Frame {
  const demand = new Demand(scenario);
  const days = openingDays(scenario, demand);
  const places = scenario.counters.map((law) => ({
    law,
    lines: linesOf(law.skills, scenario.services),
    ranks: scenario.services.map(({ id }) => law.skills.findIndex((group) => group.includes(id))),
  }));
  return { scenario, demand, days, plan: planOf(scenario, days, demand.doorsClose), places };
}
