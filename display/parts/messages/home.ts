import french from '../../../src/words/messages/home/fr.json';
import type { Part } from '../languages';

/** Words of the first page. */
export const home: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/home/${language}.json`),
};
