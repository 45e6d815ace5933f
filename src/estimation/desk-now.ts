import { GROUP_END, NOBODY } from '../core/dispatch';
import type { CounterId, ServiceId } from '../core/ids';
import type { Counter, Site, Ticket } from '../core/site';
import { elapsedS, type Moment } from '../core/time';
import { linesOf, lineServices } from '../core/waiting';
import type { Learned } from './learned';
import type { Desk, Stretch } from './start';

/** A counter as it stands, in the numbers of some services; `planned`: its openings, seconds. */
export function deskNow(
  site: Site,
  learned: Learned,
  services: readonly ServiceId[],
  id: CounterId,
  now: Moment,
  planned: readonly Stretch[] | null,
): Desk {
  const counter = site.counters.get(id);
  const ticket = counter?.ticket ? site.tickets.get(counter.ticket) : undefined;
  const effect = Float64Array.from(services, (service) => learned.visits.of(service).effect(id));
  return {
    lines: linesAt(site, id, services),
    state: stateOf(counter, ticket),
    serving: ticket ? services.indexOf(ticket.service) : NOBODY,
    elapsed: elapsedS(ticket?.calledAt ?? counter?.since ?? now.at, now.at),
    plan: planned && counter ? stillTo(planned, counter, now) : planned,
    effect,
  };
}

function stateOf(counter: Counter | undefined, ticket: Ticket | undefined): Desk['state'] {
  if (!counter || (counter.status === 'closed' && !ticket)) return 'shut';
  if (ticket) return 'busy';
  return counter.status === 'paused' ? 'paused' : 'idle';
}

/** A counter that closed in the middle of a stretch does not come back to it. */
function stillTo(planned: readonly Stretch[], counter: Counter, now: Moment): readonly Stretch[] {
  if (counter.status !== 'closed') return planned;
  const closedS = elapsedS(counter.since, now.at);
  return planned.filter(({ from }) => from > 0 || -from < closedS);
}

/** A counter's lines in the numbers of a part. */
function linesAt(site: Site, counter: CounterId, services: readonly ServiceId[]): Int32Array {
  const all = lineServices(site.definition);
  if (all.length === services.length) return linesOf(site.definition, counter);
  return linesOf(site.definition, counter).map((line) =>
    line === GROUP_END ? GROUP_END : services.indexOf(all[line] as ServiceId),
  );
}
