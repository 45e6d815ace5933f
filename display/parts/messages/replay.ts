import french from '../../../src/words/messages/replay/fr.json';
import type { Part } from '../languages';

/** Words of the page that replays a day. */
export const replay: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/replay/${language}.json`),
};
