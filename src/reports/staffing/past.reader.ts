import type { Leg } from '../../affluence/leg';
import type { SlotRow } from '../../affluence/tally';
import type { SiteDefinition } from '../../core/definition';
import { addDays, type Day } from '../../core/time';
import type { DayFactsQuery } from '../../journal/day-facts.query';
import type { LegQuery } from '../../journal/leg.query';
import type { SlotQuery } from '../../journal/slot.query';
import { openingsOf, openingsOfLegs } from '../../staffing/openings';
import { linesAmong } from '../../staffing/part';
import type { Post } from '../../staffing/post';
import type { ServiceId } from '../../core/ids';
import type { DayFrame } from './day-frame';

/** Days before a day that its expectation is made of: eight weeks. */
const BEFORE_DAYS = 56;

/** Reads what a day is advised and replayed from. */
export class PastReader {
  constructor(
    private readonly slots: Pick<SlotQuery, 'between'>,
    private readonly legs: Pick<LegQuery, 'between'>,
    private readonly facts: Pick<DayFactsQuery, 'of'>,
  ) {}

  /** The quarter-hours of the weeks before a day. */
  before({ id }: SiteDefinition, date: Day): Promise<readonly SlotRow[]> {
    return this.slots.between(id, addDays(date, -BEFORE_DAYS), addDays(date, -1));
  }

  /** The legs of a day. */
  async legsOf({ id }: SiteDefinition, date: Day): Promise<Leg[]> {
    const legs: Leg[] = [];
    for await (const leg of this.legs.between(id, date, date)) legs.push(leg);
    return legs;
  }

  /** The counters of a day as they were open, in the numbers of some services. */
  async postsOf(
    definition: SiteDefinition,
    services: readonly ServiceId[],
    date: Day,
    { begins }: DayFrame,
    legs: readonly Leg[],
  ): Promise<Map<string, Post>> {
    const lived = await this.facts.of(definition.id, date);
    const told = openingsOf(lived?.facts ?? [], begins);
    const openings = told.size > 0 ? told : openingsOfLegs(legs, begins);
    return new Map(
      definition.counters.map((counter) => [
        counter.id,
        { lines: linesAmong(counter, services), open: openings.get(counter.id) ?? [] },
      ]),
    );
  }
}
