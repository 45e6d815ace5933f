import { setImmediate } from 'node:timers/promises';
import type { DayReplay } from '../affluence/replay/day-replay';
import { Replayer } from '../affluence/replay/replayer';
import type { SiteDefinition } from '../core/definition';
import type { Day } from '../core/time';
import { Calendar } from '../engine/calendar';
import type { DayFactsQuery } from '../journal/day-facts.query';

const MINUTE_MS = 60_000;
/** Facts folded at once: whoever calls the next person goes first. */
const STEP = 500;

/** How many minutes a local day has. */
export const minutesOf = (calendar: Calendar, day: Day): number =>
  (calendar.startOfNext(day) - calendar.startOf(day)) / MINUTE_MS;

/** Replays past days from the journal. */
export class ReplayReader {
  constructor(private readonly facts: Pick<DayFactsQuery, 'of'>) {}

  /** Null: the site did not live that day. */
  async replay({ id, zone }: SiteDefinition, day: Day): Promise<DayReplay | null> {
    const history = await this.facts.of(id, day);
    if (!history) return null;
    const calendar = new Calendar(zone);
    const start = calendar.startOf(day);
    const { definition, after, facts } = history;
    const replayer = new Replayer(
      definition,
      after,
      (at) => Math.floor((at - start) / MINUTE_MS),
      minutesOf(calendar, day),
    );
    for (let from = 0; from < facts.length; from += STEP) {
      for (const recorded of facts.slice(from, from + STEP)) replayer.add(recorded);
      await setImmediate();
    }
    return replayer.end();
  }
}
