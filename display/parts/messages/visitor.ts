import french from '../../../src/words/messages/visitor/fr.json';
import type { Part } from '../languages';

/** Words of the visitor's own page. */
export const visitor: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/visitor/${language}.json`),
};
