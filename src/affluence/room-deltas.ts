import type { RoomDefinition, SiteDefinition } from '../core/definition';
import type { RecordedFact } from '../core/facts';
import type { RoomId } from '../core/ids';
import {
  counted,
  driftOf,
  emptyRoom,
  FULL_SHARE,
  NEAR_SHARE,
  type Occupancy,
  type RoomClosing,
} from '../core/occupancy';
import { operatingLimitOf } from '../core/rooms';
import type { Site } from '../core/site';
import type { Instant } from '../core/time';
import { slotOf, spread } from './quarters';
import { type SlotDelta, WHOLE_SITE } from './slot';
import type { Terms } from './terms';

/** Terms of a room, none of them zero, behind its name. */
const named = (room: RoomId, terms: Terms): Terms =>
  Object.fromEntries(
    Object.entries(terms)
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => [`room=${room}/${name}`, value]),
  );

function deltaAt(startsAt: number, room: RoomId, terms: Terms): SlotDelta[] {
  const figures = { terms: named(room, terms) };
  return Object.keys(figures.terms).length > 0 ? [{ service: WHOLE_SITE, startsAt, figures }] : [];
}

/** Which limits so many people are at or above; a limit that is reached is not yet passed. */
function above(inside: number, room: RoomDefinition): readonly string[] {
  const operating = operatingLimitOf(room);
  return [
    ...(inside >= NEAR_SHARE * operating ? ['over80S'] : []),
    ...(inside >= FULL_SHARE * operating ? ['over95S'] : []),
    ...(inside > operating ? ['overOperatingS'] : []),
    ...(inside > room.legalLimit ? ['overLegalS'] : []),
  ];
}

/** A stretch of so many people that is over, in every quarter-hour that it lasted. */
function stretch(
  { rooms = [] }: SiteDefinition,
  id: RoomId,
  { inside, since }: Occupancy,
  until: Instant,
): SlotDelta[] {
  const room = rooms.find((one) => one.id === id);
  const reached = room ? above(inside, room) : [];
  return spread(since, until).flatMap(({ startsAt, seconds }) =>
    deltaAt(startsAt, id, {
      countedS: seconds,
      personS: inside * seconds,
      ...Object.fromEntries(reached.map((name) => [name, seconds])),
    }),
  );
}

/** What the day's counter was wrong by, at the quarter-hour of its last count. */
function closing(found: RoomClosing, countedAt: Instant): SlotDelta[] {
  return deltaAt(slotOf(countedAt), found.room, { drift: Math.abs(driftOf(found)) });
}

/** What a count adds, and the stretch that it ends when it changes the number inside. */
function count(
  site: Site,
  fact: { readonly room: RoomId; readonly entered: number; readonly left: number },
  at: Instant,
): SlotDelta[] {
  const before = site.occupancy.get(fact.room);
  const after = counted(before ?? emptyRoom(at), fact, at);
  const { room, entered, left } = fact;
  const clamped = after.uncounted - (before?.uncounted ?? 0);
  return [
    ...(before && after.inside !== before.inside ? stretch(site.definition, room, before, at) : []),
    ...deltaAt(slotOf(at), room, { entered, left, clamped }),
  ];
}

/** A correction, and by how many persons it was one. */
function correction(site: Site, room: RoomId, inside: number, at: Instant): SlotDelta[] {
  const before = site.occupancy.get(room);
  const by = Math.abs(inside - (before?.inside ?? 0));
  return [
    ...(before && by > 0 ? stretch(site.definition, room, before, at) : []),
    ...deltaAt(slotOf(at), room, { corrected: by }),
  ];
}

/**
 * What a fact adds to the record of the rooms, in the whole site's quarter-hours: `room=ID/…`. Called
 * with the site as it is before the fact. A stretch of time with the same number of people is
 * counted when it ends; the last one of a day ends at the reset of the night.
 */
export function roomDeltas(site: Site, { fact, at }: RecordedFact): SlotDelta[] {
  switch (fact.type) {
    case 'occupancy-counted':
      return count(site, fact, at);
    case 'occupancy-corrected':
      return correction(site, fact.room, fact.inside, at);
    case 'occupancy-reset': {
      const before = site.occupancy.get(fact.room);
      if (!before) return [];
      const last = stretch(site.definition, fact.room, before, fact.until);
      return [...last, ...closing(fact, before.countedAt)];
    }
    case 'site-configured':
      return [...site.occupancy].flatMap(([room, before]) =>
        stretch(site.definition, room, before, at),
      );
    default:
      return [];
  }
}
