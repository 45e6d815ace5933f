import { type CounterDefinition, serves, type SiteDefinition } from '../../core/definition';
import { intervalsOn } from '../../core/hours';
import type { CounterId } from '../../core/ids';
import { addDays, type Day, dayNumber, weekdayOf } from '../../core/time';
import type { Occasion } from '../demo/occasion';
import { between, chance, logNormal, type Random } from '../demo/random';

/** How many come on average, against a play that wants the hall full. */
const LEVEL = 0.94;
/** How many come on a weekday, against the mean; Monday first. */
const WEEKDAYS = [1.1, 1, 1.04, 0.96, 0.9, 0.95, 1];
/** How many come in a month: passports before summer, few in August, moves in September. */
const MONTHS = [1, 0.97, 1.02, 1.06, 1.04, 1.05, 0.93, 0.74, 1.1, 1.03, 0.96, 0.84];
/** Growth a year, from a day on. */
const GROWTH = 0.03;
const GROWN_FROM = dayNumber('2026-01-01' as Day);
/** After a day of closure within the week, they come the day after. */
const AFTER_CLOSURE = 1.15;
/** What no calendar knows: standard deviation of a day, and of a service on it. */
const CHANCE_OF_DAY = 0.06;
const CHANCE_OF_SERVICE = 0.08;
/** A deadline, a rumour, a letter to ten thousand households. */
const RUSH = { probability: 0.04, crowd: 1.35 } as const;
/** An agent is missing on a usual day, on one in winter, and on a bad one. */
const MISSING = { usual: 0.025, winter: 0.05, bad: 0.16 } as const;
const BAD_DAY = 0.05;
const WINTER = ['11', '12', '01', '02'];
/** Part of the missing agents whom somebody replaces, and how long after the opening, minutes. */
const REPLACED = 0.5;
const REPLACED_AFTER = [20, 120] as const;
/** A service that so few counters put first is never left to them less one for the whole day. */
const FEW = 2;

const isClosed = (site: SiteDefinition, date: Day): boolean =>
  site.services.every((service) => intervalsOn(site, service, date).length === 0);

function crowdOf(site: SiteDefinition, date: Day): number {
  const weekday = weekdayOf(date);
  const after = weekday > 1 && isClosed(site, addDays(date, -1)) ? AFTER_CLOSURE : 1;
  const years = (dayNumber(date) - GROWN_FROM) / 365.25;
  const season = (WEEKDAYS[weekday - 1] ?? 1) * (MONTHS[Number(date.slice(5, 7)) - 1] ?? 1);
  return LEVEL * season * after * (1 + GROWTH * years);
}

/** The first minute at which anything that a counter serves is open; null: nothing is, that day. */
function opensAt(site: SiteDefinition, counter: CounterDefinition, date: Day): number | null {
  const starts = site.services
    .filter(({ id }) => serves(counter, id))
    .flatMap((service) => intervalsOn(site, service, date).slice(0, 1))
    .map(({ from }) => from);
  return starts.length > 0 ? Math.min(...starts) : null;
}

/** Whether a counter's work can be left to others for a day. */
function canBeMissed(site: SiteDefinition, { skills }: CounterDefinition): boolean {
  const first = skills[0] ?? [];
  const same = site.counters.filter((one) => one.skills[0]?.some((id) => first.includes(id)));
  return same.length > FEW;
}

function awayOn(site: SiteDefinition, date: Day, random: Random): Map<CounterId, number | null> {
  const bad = chance(random, BAD_DAY);
  const usual = WINTER.includes(date.slice(5, 7)) ? MISSING.winter : MISSING.usual;
  const away = new Map<CounterId, number | null>();
  for (const counter of site.counters) {
    const missing = chance(random, bad ? MISSING.bad : usual);
    const luck = chance(random, REPLACED);
    const after = between(random, ...REPLACED_AFTER);
    const opens = opensAt(site, counter, date);
    if (!missing || opens === null) continue;
    away.set(counter.id, luck || !canBeMissed(site, counter) ? opens + after : null);
  }
  return away;
}

/** What a day of the past was like: its season, its chances, and who was missing. */
export function occasionOf(site: SiteDefinition, date: Day, random: Random): Occasion {
  const rush = chance(random, RUSH.probability) ? RUSH.crowd : 1;
  const level = crowdOf(site, date) * rush * logNormal(random, 1, CHANCE_OF_DAY);
  const crowds = new Map(
    site.services.map(({ id }) => [id, level * logNormal(random, 1, CHANCE_OF_SERVICE)]),
  );
  return {
    crowd: (service) => crowds.get(service) ?? level,
    away: awayOn(site, date, random),
    openWhenClosed: false,
  };
}
