import french from '../../../src/words/messages/lobby/fr.json';
import type { Part } from '../languages';

/** Words of the waiting room's screen, without plurals. */
export const lobby: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/lobby/${language}.json`),
};
