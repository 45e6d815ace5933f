import type { RoomView } from '../../src/contract/rooms';
import type { Texts } from '../../src/contract/protocol';
import { LANGUAGES } from '../../src/core/languages';
import { plain } from '../../src/words/words';
import { ROOM_MESSAGES } from './messages/rooms';

/** What visitors are told of a full room, in the languages in which the room has a name. */
export function fullText({ name, inside, limit }: RoomView): Texts {
  const said: Texts = { fr: '' };
  for (const language of LANGUAGES) {
    const room = name[language];
    const message = ROOM_MESSAGES[language]['rooms.full'];
    if (room) said[language] = plain(message, language, { room, inside, limit });
  }
  return said;
}
