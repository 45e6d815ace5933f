import french from '../../../src/words/messages/regulation/fr.json';
import type { Part } from '../languages';

/** Words of the page of the journal of regulation. */
export const regulation: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/regulation/${language}.json`),
};
