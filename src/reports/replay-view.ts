import type { CounterReplay, DayReplay, ServiceReplay } from '../affluence/replay/day-replay';
import type { Change } from '../affluence/replay/track';
import type { Replay } from '../contract/replay';
import type { SiteDefinition } from '../core/definition';
import { type Day, type Instant, instant } from '../core/time';
import { Calendar } from '../engine/calendar';
import { minutesOf } from './replay.reader';

const MINUTE_MS = 60_000;
/** Clocks are set on quarter-hours only. */
const STEP = 15;

const NOTHING: DayReplay = {
  services: [],
  counters: [],
  calls: [],
  shown: [],
  happenings: [],
  alerts: [],
};

/** What the clocks showed through a day: one line, or two on the days on which they are set. */
function clockOf(calendar: Calendar, day: Day): Replay['clock'] {
  const start = calendar.startOf(day);
  const clock: { from: number; shows: number }[] = [];
  for (let from = 0; from < minutesOf(calendar, day); from += STEP) {
    const shows = calendar.moment(instant(start + from * MINUTE_MS)).minute;
    const last = clock.at(-1);
    if (!last || last.shows + from - last.from !== shows) clock.push({ from, shows });
  }
  return clock;
}

/** Changes as the wire has them: the same, for whoever may change what they were given. */
const changes = <Value>(track: readonly Change<Value>[]): [number, Value][] =>
  track.map(([minute, value]) => [minute, value]);

const serviceFrames = ({ definition, ...tracks }: ServiceReplay): Replay['services'][number] => ({
  id: definition.id,
  prefix: definition.prefix,
  name: definition.name,
  waiting: changes(tracks.waiting),
  open: changes(tracks.open),
  stopped: changes(tracks.stopped),
  told: changes(tracks.told),
});

const counterFrames = ({ definition, states }: CounterReplay): Replay['counters'][number] => ({
  id: definition.id,
  name: definition.name,
  place: definition.place,
  states: changes(states),
});

/** A replayed day as it is told; a day that was not lived is told as one on which nothing happened. */
export function replayView(
  { id, zone }: SiteDefinition,
  day: Day,
  lived: DayReplay | null,
): Replay {
  const calendar = new Calendar(zone);
  const start = calendar.startOf(day);
  const minuteOf = (at: Instant): number => Math.max(0, Math.floor((at - start) / MINUTE_MS));
  const { services, counters, calls, shown, happenings, alerts } = lived ?? NOTHING;
  return {
    site: id,
    zone,
    day,
    clock: clockOf(calendar, day),
    first: happenings[0]?.minute ?? null,
    last: happenings.at(-1)?.minute ?? null,
    services: services.map(serviceFrames),
    counters: counters.map(counterFrames),
    calls: calls.map(({ number, service, counter, at, calls: times }) => {
      return { number, service, counter, minute: minuteOf(at), calls: times };
    }),
    shown: shown.map(([at, places]) => [at, [...places]]),
    happenings: [...happenings],
    alerts: [...alerts],
  };
}
