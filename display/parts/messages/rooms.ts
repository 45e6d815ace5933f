import ar from '../../../src/words/messages/rooms/ar.json';
import en from '../../../src/words/messages/rooms/en.json';
import es from '../../../src/words/messages/rooms/es.json';
import falc from '../../../src/words/messages/rooms/fr-x-falc.json';
import fr from '../../../src/words/messages/rooms/fr.json';
import uk from '../../../src/words/messages/rooms/uk.json';
import zh from '../../../src/words/messages/rooms/zh.json';

/** What is said of a full room, in every language at once: one sentence each. */
export const ROOM_MESSAGES = { fr, en, es, ar, zh, uk, 'fr-x-falc': falc } as const;
