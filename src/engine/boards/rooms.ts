import type { RoomState, RoomView } from '../../contract/rooms';
import { driftOf, isDrifting, levelOf, type Occupancy } from '../../core/occupancy';
import type { RoomDefinition } from '../../core/definition';
import { operatingLimitOf } from '../../core/rooms';
import type { SiteState } from '../site-state';

function viewOf({ calendar }: SiteState, room: RoomDefinition, found?: Occupancy): RoomView {
  const limit = operatingLimitOf(room);
  const inside = found?.inside ?? 0;
  return {
    id: room.id,
    name: room.name,
    inside,
    limit,
    share: inside / limit,
    level: levelOf(inside, limit),
    countedAt: found ? calendar.text(found.countedAt) : null,
  };
}

function beforeOf({ site }: SiteState, { id }: RoomDefinition): RoomState['before'] {
  const closing = site.closings.get(id);
  if (!closing) return null;
  const { day, entered } = closing;
  return { day, entered, drift: driftOf(closing), alarming: isDrifting(closing) };
}

/** A room as its supervisor sees it. */
export function roomState(state: SiteState, room: RoomDefinition): RoomState {
  const found = state.site.occupancy.get(room.id);
  return {
    ...viewOf(state, room, found),
    kind: room.kind,
    legalLimit: room.legalLimit,
    seats: room.seats ?? null,
    entered: found?.entered ?? 0,
    left: found?.left ?? 0,
    corrected: found?.corrected ?? 0,
    uncounted: found?.uncounted ?? 0,
    before: beforeOf(state, room),
  };
}

/** Every room as anyone may know it. */
export function roomViews(state: SiteState): RoomView[] {
  const { definition, occupancy } = state.site;
  return (definition.rooms ?? []).map((room) => viewOf(state, room, occupancy.get(room.id)));
}

/** Every room as its supervisor sees it. */
export function roomStates(state: SiteState): RoomState[] {
  return (state.site.definition.rooms ?? []).map((room) => roomState(state, room));
}
