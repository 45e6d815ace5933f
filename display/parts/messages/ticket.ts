import french from '../../../src/words/messages/ticket/fr.json';
import type { Part } from '../languages';

/** Words of the ticket, on screen and on paper. */
export const ticket: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/ticket/${language}.json`),
};
