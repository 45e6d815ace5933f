/**
 * Numbers set aside for a kiosk, so that it can give tickets while it is cut off. They are counted
 * apart from {@link SET_ASIDE} on: the first visitor of the morning is still number 1, and a number
 * of a block that nobody needed is missed by nobody.
 */
import type { Block } from './block';
import { type ServiceId, type TicketId, ticketId } from './ids';
import type { Site } from './site';
import type { Instant } from './time';

/** Numbers of blocks are above this one, as long as the day's own count is not. */
const SET_ASIDE = 500;
/** A block holds at most so many numbers. */
export const LARGEST_BLOCK = 50;
/** Numbers that all the blocks of a service may hold on one day. */
export const MOST_RESERVED = 2_000;

const blocksOf = (site: Site, service: ServiceId): Block[] =>
  [...site.blocks.values()].filter((block) => block.service === service);

/** The first number of a service's next block. */
export function firstOfBlock(site: Site, service: ServiceId): number {
  const ends = blocksOf(site, service).map(({ first, size }) => first + size - 1);
  return Math.max(SET_ASIDE, site.numbers.get(service) ?? 0, ...ends) + 1;
}

/** How many numbers of a service are in blocks today. */
export function reservedToday(site: Site, service: ServiceId): number {
  return blocksOf(site, service).reduce((sum, { size }) => sum + size, 0);
}

/** The next number that is in no block. */
export function nextNumber(site: Site, service: ServiceId): number {
  let next = (site.numbers.get(service) ?? 0) + 1;
  if (site.blocks.size === 0) return next;
  const blocks = blocksOf(site, service).sort((a, b) => a.first - b.first);
  for (const { first, size } of blocks)
    if (first <= next && next < first + size) next = first + size;
  return next;
}

/** The id that the ticket of the nth number (from 0) of a block will have. */
export function ticketOfBlock(block: Pick<Block, 'id'>, nth: number): TicketId {
  return ticketId(`${block.id}.${nth + 1}`);
}

/** Today's block that a ticket's id belongs to, and its place there from 0; null when none. */
export function placeInBlock(site: Site, id: TicketId): { block: Block; nth: number } | null {
  const [name = '', place = ''] = id.split('.');
  const block = site.blocks.get(name);
  const nth = /^[1-9]\d{0,2}$/.test(place) ? Number(place) - 1 : NaN;
  return block && nth < block.size ? { block, nth } : null;
}

/** Ages of late tickets differ by at least this, as 1 ms does: 2⁻²⁷ of a day and a half. */
const STEP = 2 ** -27;
/** However wrong a clock, a late visit comes before the next one that began on time. */
const LATEST = 0.9;

/**
 * The age of a visit that began at an instant of today, and that is only heard of now: between the
 * visits begun before and after it. Unique, and the same whenever the facts are told again.
 */
export function ageAt(site: Site, takenAt: Instant): number {
  const { takings } = site;
  let low = 0;
  let high = takings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((takings[middle] as Site['takings'][number]).at <= takenAt) low = middle + 1;
    else high = middle;
  }
  const before = takings[low - 1] ?? { at: takenAt, seq: 0 };
  let age = before.seq + Math.min(LATEST, (takenAt - before.at + 1) * STEP);
  while (site.lateAges.has(age)) age += Math.max(STEP, age * Number.EPSILON);
  return age;
}
