import type { WhatIf, WhatIfBody } from '../../contract/staffing';
import { counterOf, serviceOf, type SiteDefinition } from '../../core/definition';
import type { CounterId } from '../../core/ids';
import { addDays, day as dayOf, type Day } from '../../core/time';
import { BadInput } from '../../doors/bad-input';
import { RefusedRequest } from '../../doors/refused';
import { Calendar } from '../../engine/calendar';
import type { LiveSite } from '../../engine/live-site';
import { openingsOn } from '../../estimation/outlook-plan';
import { realOf } from '../../staffing/real-day';
import { lineServices } from '../../core/waiting';
import { type Day as Played, whatIf } from '../../staffing/what-if';
import type { PastPerson } from '../../staffing/past-people';
import { frameOf } from './day-frame';
import { inSteps } from './in-steps';
import type { PastReader } from './past.reader';
import { changeOf, whatIfView } from './what-if-view';
import { comingDay, pastDay } from './whole-day';

/** A replay may take so long, ms. */
const LIMIT_MS = 20_000;
/** Days to come that can be asked about. */
const AHEAD = 14;

function checked(definition: SiteDefinition, { changes, day }: WhatIfBody, today: Day): void {
  if (day > addDays(today, AHEAD))
    throw new BadInput([{ field: 'day', reason: `must be at most ${AHEAD} days ahead` }]);
  for (const change of changes) {
    const services = change.type === 'merge' ? change.services : [];
    if (services.some((id) => !serviceOf(definition, id)))
      throw new RefusedRequest('unknown-service');
    if (change.type !== 'counter' && change.type !== 'lunch') continue;
    const isExtra = change.type === 'counter' && change.counter === 'extra';
    if (!isExtra && !counterOf(definition, change.counter))
      throw new RefusedRequest('unknown-counter');
  }
}

/** Runs any day again as it would have been, one at a time. */
export class Replayer {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly reader: PastReader) {}

  /** A past day from what was recorded of it, today and a day to come from what is expected. */
  async answer(site: LiveSite, definition: SiteDefinition, body: WhatIfBody): Promise<WhatIf> {
    const today = site.now().day;
    checked(definition, body, today);
    const date = dayOf(body.day);
    const { played, people } =
      date < today ? await this.past(definition, date) : await this.coming(site, definition, date);
    const changes = body.changes.map((change) => changeOf(change, played.starts));
    const run = this.last.then(() => inSteps(whatIf(played, changes), LIMIT_MS));
    this.last = run.catch(() => undefined);
    return whatIfView(body, played, await run, people && realOf(played, people));
  }

  private async past(
    definition: SiteDefinition,
    date: Day,
  ): Promise<{ played: Played; people: readonly PastPerson[] | null }> {
    const frame = frameOf(new Calendar(definition.zone), date);
    const legs = await this.reader.legsOf(definition, date);
    const rows = await this.reader.before(definition, date);
    const services = lineServices(definition);
    const posts = await this.reader.postsOf(definition, services, date, frame, legs);
    const { day: played, people } = pastDay(definition, date, frame, { legs, posts, rows });
    return { played, people };
  }

  private async coming(
    site: LiveSite,
    definition: SiteDefinition,
    date: Day,
  ): Promise<{ played: Played; people: null }> {
    const frame = frameOf(new Calendar(definition.zone), date);
    const rows = await this.reader.before(definition, date);
    const hours = await site.view(
      ({ state }) =>
        new Map(
          definition.counters.map(({ id }): [CounterId, ReturnType<typeof openingsOn> & object] => [
            id,
            openingsOn(state.site, state.estimator.learned, id, date) ?? [],
          ]),
        ),
    );
    const played = comingDay(definition, date, frame, rows, hours);
    if (!played)
      throw new BadInput([{ field: 'day', reason: 'no such weekday was recorded before it' }]);
    return { played, people: null };
  }
}
