import french from '../../../src/words/messages/manager/fr.json';
import type { Part } from '../languages';

/** Words of the menu of the manager's pages. */
export const manager: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/manager/${language}.json`),
};
