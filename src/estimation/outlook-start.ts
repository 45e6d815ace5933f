import type { Interval } from '../core/definition';
import type { ServiceId } from '../core/ids';
import type { Site } from '../core/site';
import { type Day, dayNumber, type Moment, weekdayOf } from '../core/time';
import { ARRIVAL_SLOT_S, levelOf, slotOf } from './arrivals';
import { intoMinute } from './closing';
import type { Learned } from './learned';
import { type Ghost, type Part, type Plan, startOf, waitingIn } from './lobby';
import { keyOf, keyOfText } from './random';
import type { Arriving, Start } from './start';
import { comingHalfHours } from './outlook-hours';

const QUARTER = 15;
const DAY_MINUTES = 1440;

/** People expected in each half-hour, 0 … 47, of a day to come; null where nobody forecast them. */
export type Forecast = (service: ServiceId, day: Day) => readonly number[] | null;

/** A day, or what is left of it, as the outlook runs it: from a moment of it to its midnight. */
export interface Scene {
  readonly site: Site;
  readonly learned: Learned;
  readonly plan: Plan;
  /** When it begins. */
  readonly now: Moment;
  /** How much busier than usual it is believed to be. */
  readonly level: number;
  /** σ of the logarithm of the day's intensity, as far as it is not known; null: as of now. */
  readonly spread: number | null;
  /** What a forecast expects of each half-hour, by service; where there is none, what was learned is. */
  readonly told: ReadonlyMap<ServiceId, readonly number[] | null>;
  /** No run looks further, seconds; absent: until midnight. */
  readonly horizonS?: number;
}

/** How much busier than usual today is, over some services. */
export function levelNow(learned: Learned, services: readonly ServiceId[], now: Moment): number {
  const weekday = weekdayOf(now.day);
  const slot = slotOf(now);
  return levelOf(services.map((id) => learned.arrivals.of(id).sofar(weekday, slot)));
}

/** People expected in a quarter-hour: its share, as it was learned, of what is forecast of its half-hour. */
function peopleIn({ learned, now, level, told }: Scene, service: ServiceId, slot: number): number {
  const arrivals = learned.arrivals.of(service);
  const weekday = weekdayOf(now.day);
  const own = arrivals.expected(weekday, slot);
  const forecast = told.get(service)?.[Math.floor(slot / 2)];
  if (forecast === undefined) return level * own;
  const both = own + arrivals.expected(weekday, slot ^ 1);
  return forecast * (both > 0 ? own / both : 1 / 2);
}

/** People expected in a stretch of minutes of the scene's day. */
export function expectedIn(scene: Scene, service: ServiceId, { from, to }: Interval): number {
  let expected = 0;
  for (let slot = Math.floor(from / QUARTER); slot * QUARTER < to; slot += 1) {
    const minutes = Math.min(to, (slot + 1) * QUARTER) - Math.max(from, slot * QUARTER);
    expected += (peopleIn(scene, service, slot) * minutes) / QUARTER;
  }
  return expected;
}

/** What the runs of a scene start from, with one who asks for each ghost, and until midnight. */
export function sceneStart(scene: Scene, part: Part, ghosts: readonly Ghost[]): Start {
  const { site, learned, plan, now, spread } = scene;
  const untilMidnight = (DAY_MINUTES - now.minute) * 60;
  const start = startOf(site, learned, plan, now, ghosts, part);
  const key = keyOf(keyOfText(site.definition.id), dayNumber(now.day));
  const arriving = arrivingIn(scene, part, key);
  return {
    ...start,
    key,
    arriving: { ...arriving, spread: spread ?? start.arriving.spread },
    horizon: Math.min(untilMidnight, scene.horizonS ?? Infinity),
    // The runs are spread over turns of the loop; what is learned in between must not change them.
    laws: {
      ...start.laws,
      visits: start.laws.visits.map((one) => one.slice()),
      holds: start.laws.holds.slice(),
      turnaround: start.laws.turnaround.slice(),
      pauses: start.laws.pauses.slice(),
    },
  };
}

function arrivingIn(scene: Scene, part: Part, key: number): Omit<Arriving, 'spread'> {
  const { learned, now } = scene;
  const ranks = ranksOf(scene, part);
  const first = slotOf(now);
  const within = Math.ceil((scene.horizonS ?? Infinity) / ARRIVAL_SLOT_S) + 1;
  const slots = Math.min(within, DAY_MINUTES / QUARTER - first);
  const kinds = part.services.length * ranks.length;
  const rate = new Float64Array(slots * kinds);
  part.services.forEach((service, line) => {
    const arrivals = learned.arrivals.of(service);
    const given = givesTickets(scene, service);
    for (let i = 0; i < slots; i += 1) {
      if (!given(first + i)) continue;
      const people = peopleIn(scene, service, first + i);
      for (const { priority, share } of arrivals.shares()) {
        const kind = line * ranks.length + ranks.indexOf(priority);
        rate[i * kinds + kind] = (people * share) / ARRIVAL_SLOT_S;
      }
    }
  });
  const startsIn = -((now.minute % QUARTER) * 60 + intoMinute(now));
  return { startsIn, slotS: ARRIVAL_SLOT_S, slots, key, rate };
}

/** Priorities as {@link startOf} numbers them, most urgent first. */
function ranksOf({ site, learned }: Scene, { services }: Part): number[] {
  const shares = services.flatMap((service) => learned.arrivals.of(service).shares());
  const all = [...waitingIn(site, services), ...shares].map(({ priority }) => priority);
  return [...new Set([0, ...all])].sort((a, b) => b - a);
}

/** Whether tickets are had in a quarter-hour: on a day that closes early, not as on others. */
function givesTickets({ site, now }: Scene, service: ServiceId): (slot: number) => boolean {
  const { definition } = site;
  if (definition.outsideHours === 'accept') return () => true;
  const open = new Set<number>();
  for (const { from, to } of comingHalfHours(definition, service, now.day, 0)) {
    for (let slot = Math.floor(from / QUARTER); slot * QUARTER < to; slot += 1) open.add(slot);
  }
  return (slot) => open.has(slot);
}
