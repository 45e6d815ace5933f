import type { SiteSummary } from '../../contract/sites';
import type { RoomDefinition } from '../../core/definition';
import { operatingLimitOf } from '../../core/rooms';
import type { View } from './view';

const roomSummary = (room: RoomDefinition): SiteSummary['rooms'][number] => ({
  ...room,
  operatingLimit: operatingLimitOf(room),
  seats: room.seats ?? null,
});

/** A site as anyone may know it: its services and counters. */
export function siteSummary({ state: { site } }: View): SiteSummary {
  const { id, name, zone, origin, services, counters, media = [], rooms = [] } = site.definition;
  return {
    id,
    name,
    zone,
    origin,
    services: services.map((service) => ({
      id: service.id,
      prefix: service.prefix,
      name: service.name,
      place: service.place,
      papers: service.papers ?? null,
      walkIn: service.walkIn,
      appointments: service.appointments,
    })),
    counters: counters.map(({ id: counter, name: called, place, accessible, skills }) => ({
      id: counter,
      name: called,
      place,
      accessible,
      services: skills.flat(),
      preference: skills.map((group) => [...group]),
    })),
    rooms: rooms.map(roomSummary),
    media: media.map(({ file, kind, seconds, alt }) => ({
      kind,
      address: `/media/${file}`,
      seconds,
      alt,
    })),
    mediator: site.definition.mediator ?? null,
    overtakingBound: site.definition.overtakingBound,
    recallLimit: site.definition.recallLimit,
    day: site.day,
  };
}
