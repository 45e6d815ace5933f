import type { OccupancyCommand } from './commands';
import type { Fact } from './facts';
import type { Handlers } from './handlers';
import type { RoomId } from './ids';
import type { RoomClosing } from './occupancy';
import { type Decision, happened, refused } from './refusals';
import type { Site } from './site';
import type { Instant } from './time';

/** Decides about a room that the site has. */
function inRoom(site: Site, room: RoomId, fact: Fact): Decision {
  const known = site.definition.rooms?.some(({ id }) => id === room) ?? false;
  return known ? happened(fact) : refused('unknown-room');
}

/** Turnstiles, sensors and people who count. */
export const occupancyHandlers: Handlers<OccupancyCommand> = {
  'count-occupancy': (site, { room, entered, left, sensor }) =>
    inRoom(site, room, {
      type: 'occupancy-counted',
      room,
      entered,
      left,
      ...(sensor === undefined ? {} : { sensor }),
    }),
  'correct-occupancy': (site, { room, inside, reason }) =>
    inRoom(site, room, { type: 'occupancy-corrected', room, inside, reason }),
};

/** The rooms that were counted on the day that ends: nobody is inside any more. */
export function emptied(site: Site, until: Instant): Extract<Fact, { type: 'occupancy-reset' }>[] {
  const { day } = site;
  if (day === null) return [];
  return [...site.occupancy].map(([room, { since: _since, countedAt: _at, ...count }]) => ({
    type: 'occupancy-reset',
    until,
    room,
    day,
    ...count,
  }));
}

/** How each room's last counted day ended: told to the new day, which needs no other before. */
export function closingsAfter(
  site: Site,
  resets: readonly Extract<Fact, { type: 'occupancy-reset' }>[],
): RoomClosing[] {
  const now = resets.map(({ type: _type, until: _until, ...closing }) => closing);
  const before = [...site.closings.values()].filter(
    ({ room }) => !now.some((closing) => closing.room === room),
  );
  const known = new Set(site.definition.rooms?.map(({ id }) => id));
  return [...before, ...now].filter(({ room }) => known.has(room));
}
