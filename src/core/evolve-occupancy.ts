import type { Evolvers } from './evolvers';
import type { Fact } from './facts';
import type { RoomId } from './ids';
import { corrected, counted, emptyRoom, type Occupancy } from './occupancy';
import type { Site } from './site';
import type { Instant } from './time';

type OccupancyFact = Extract<
  Fact,
  { type: 'occupancy-counted' | 'occupancy-corrected' | 'occupancy-reset' }
>;

const roomAt = (site: Site, room: RoomId, at: Instant): Occupancy =>
  site.occupancy.get(room) ?? emptyRoom(at);

/** How counts change the rooms. */
export const occupancyEvolvers: Evolvers<OccupancyFact> = {
  'occupancy-counted': (site, fact, { at }) => {
    site.occupancy.set(fact.room, counted(roomAt(site, fact.room, at), fact, at));
  },
  'occupancy-corrected': (site, { room, inside }, { at }) => {
    site.occupancy.set(room, corrected(roomAt(site, room, at), inside, at));
  },
  'occupancy-reset': (site, { room }) => {
    site.occupancy.delete(room);
  },
};

/** Other limits judge from now on: what lasted under the old ones is over. */
export function limitsChanged(site: Site, at: Instant): void {
  for (const [room, occupancy] of site.occupancy)
    site.occupancy.set(room, { ...occupancy, since: at });
}
