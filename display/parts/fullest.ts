import type { RoomView } from '../../src/contract/rooms';

/** The fullest of the rooms that are full, or more than that; a board of before had no rooms. */
export const fullest = (rooms: readonly RoomView[] = []): RoomView | undefined =>
  rooms
    .filter(({ level }) => level === 'full' || level === 'over')
    .sort((a, b) => b.share - a.share)[0];
