import {
  ageAt,
  firstOfBlock,
  LARGEST_BLOCK,
  MOST_RESERVED,
  placeInBlock,
  reservedToday,
} from './blocks';
import type { ReserveBlock, TakeTicket } from './commands';
import { serviceOf } from './definition';
import type { Handlers } from './handlers';
import { intakeRefusal } from './intake-refusal';
import { aheadOfNewcomer, ticketNumber } from './newcomer';
import { type Decision, happened, refused } from './refusals';
import type { Site } from './site';
import { type Instant, instant, type Moment } from './time';

function reserve(site: Site, { device, service, size }: ReserveBlock): Decision {
  if (!serviceOf(site.definition, service)) return refused('unknown-service');
  if (site.definition.origin === 'imported') return refused('site-imported');
  const most = Math.min(size, LARGEST_BLOCK);
  if (reservedToday(site, service) + most > MOST_RESERVED) return refused('too-many-reserved');
  return happened({
    type: 'block-reserved',
    block: `t${site.seq + 1}`,
    device,
    service,
    first: firstOfBlock(site, service),
    size: most,
  });
}

/**
 * The hour that a kiosk tells, between the reservation and now: a clock that went wrong while the
 * kiosk was cut off must not put anybody into the future, and is no reason to lose them.
 */
const within = (from: Instant, told: Instant, to: Instant): Instant =>
  instant(Math.min(to, Math.max(from, told)));

/**
 * Takes in a ticket that a kiosk gave while it was cut off. The number was promised: what would
 * refuse a newcomer is only noted. Its visit stands where the hour of its taking puts it.
 */
export function takeReserved(
  site: Site,
  command: TakeTicket,
  reserved: NonNullable<TakeTicket['reserved']>,
  now: Moment,
): Decision {
  const place = placeInBlock(site, reserved.ticket);
  const service = serviceOf(site.definition, command.service);
  if (!service) return refused('unknown-service');
  if (place?.block.device !== reserved.device || place.block.service !== service.id) {
    return refused('number-not-reserved');
  }
  const { block, nth } = place;
  if (block.given.has(nth)) return refused('number-taken');
  const takenAt = within(block.at, reserved.takenAt, now.at);
  const refusal = intakeRefusal(site, command, now);
  const { priority, appointment, language, channel, promise } = command;
  return happened({
    type: 'ticket-taken',
    ticket: reserved.ticket,
    number: ticketNumber(service.prefix, block.first + nth),
    service: service.id,
    priority,
    appointment,
    language,
    channel,
    ahead: aheadOfNewcomer(site, command, ageAt(site, takenAt)),
    promise,
    takenAt,
    ...(refusal ? { despite: refusal.refusal } : {}),
  });
}

export const blockHandlers: Handlers<ReserveBlock> = { 'reserve-block': reserve };
