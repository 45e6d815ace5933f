import type { KioskBoard } from '../../src/contract/boards';
import { fullText } from '../parts/full-room';
import { fullest } from '../parts/fullest';
import { langOf, text } from '../parts/languages';

/** Says plainly that a room is full, before anybody takes a ticket to wait in it. */
export function FullRoom({ board }: { board: KioskBoard }) {
  const room = fullest(board.rooms);
  if (!room) return null;
  const said = fullText(room);
  return (
    <p class="message" lang={langOf(said)}>
      {text(said)}
    </p>
  );
}
