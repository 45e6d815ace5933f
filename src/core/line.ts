import type { TicketId } from './ids';

/** A place in a line: who, and the visit's age: the seq of its taking, which no clock can upset. */
interface Place {
  readonly ticket: TicketId;
  readonly age: number;
}

/** People of one priority, oldest visit first. */
interface Rank {
  readonly priority: number;
  readonly places: Place[];
}

/** The people waiting for one service: ranks from the most urgent to the least. */
export interface Line {
  readonly ranks: Rank[];
}

export function emptyLine(): Line {
  return { ranks: [] };
}

/** Where a visit of that age would stand, after its equals. */
function position(places: readonly Place[], age: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as Place).age <= age) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rankOf(line: Line, priority: number): Rank {
  const found = line.ranks.find((rank) => rank.priority === priority);
  if (found) return found;
  const rank: Rank = { priority, places: [] };
  line.ranks.push(rank);
  line.ranks.sort((a, b) => b.priority - a.priority);
  return rank;
}

export function enter(line: Line, priority: number, ticket: TicketId, age: number): void {
  const places = rankOf(line, priority).places;
  places.splice(position(places, age), 0, { ticket, age });
}

/** Where a ticket stands; -1 when it does not. Ages are unique: lines of 60,000 are not walked. */
function placeOf(places: readonly Place[], ticket: TicketId, age: number): number {
  const at = position(places, age) - 1;
  return places[at]?.ticket === ticket ? at : -1;
}

export function leave(line: Line, priority: number, ticket: TicketId, age: number): void {
  const places = rankOf(line, priority).places;
  const at = placeOf(places, ticket, age);
  if (at === 0) places.shift();
  else if (at > 0) places.splice(at, 1);
}

/** Who is first of the most urgent rank. */
export function first(line: Line): { priority: number; place: Place } | null {
  for (const { priority, places } of line.ranks) {
    if (places[0]) return { priority, place: places[0] };
  }
  return null;
}

/** Whose visit is the oldest, whatever the priority. */
export function oldest(line: Line): Place | null {
  let found: Place | null = null;
  for (const { places } of line.ranks) {
    const head = places[0];
    if (head && (!found || head.age < found.age)) found = head;
  }
  return found;
}

export function length(line: Line): number {
  return line.ranks.reduce((sum, rank) => sum + rank.places.length, 0);
}

/** How many people of this line the rule calls before someone of that priority and age. */
export function aheadOf(line: Line, priority: number, age: number, ticket?: TicketId): number {
  let ahead = 0;
  for (const rank of line.ranks) {
    if (rank.priority > priority) ahead += rank.places.length;
    if (rank.priority !== priority) continue;
    const own = ticket ? placeOf(rank.places, ticket, age) : -1;
    ahead += own >= 0 ? own : position(rank.places, age);
  }
  return ahead;
}

/** The tickets of a line in the order of the rule, at most `limit`. */
export function inOrder(line: Line, limit: number): TicketId[] {
  const order: TicketId[] = [];
  for (const { places } of line.ranks) {
    for (let i = 0; i < places.length && order.length < limit; i += 1) {
      order.push((places[i] as Place).ticket);
    }
  }
  return order;
}
