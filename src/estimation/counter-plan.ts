import { counterOf, type Interval } from '../core/definition';
import { plannedOn } from '../core/plan';
import { addDays } from '../core/time';
import { intoMinute } from './closing';
import type { Plan } from './lobby';
import type { Stretch } from './start';

const DAY_S = 86_400;

/** What the site's own definition plans for a counter, today and tomorrow. */
export const planOfDefinition: Plan = (site, id, now) => {
  const counter = counterOf(site.definition, id);
  const today = counter ? plannedOn(site.definition, counter, now.day) : null;
  if (!counter || today === null) return null;
  const tomorrow = plannedOn(site.definition, counter, addDays(now.day, 1)) ?? [];
  const present = now.minute * 60 + intoMinute(now);
  const stretches = [...inSeconds(today, -present), ...inSeconds(tomorrow, DAY_S - present)];
  return joined(stretches).filter(({ to }) => to > 0);
};

const inSeconds = (intervals: readonly Interval[], shift: number): Stretch[] =>
  intervals.map(({ from, to }) => ({ from: from * 60 + shift, to: to * 60 + shift }));

/** Who is planned until midnight and from midnight on does not close in between. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of stretches) {
    const last = result[result.length - 1];
    if (last && last.to >= from) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
