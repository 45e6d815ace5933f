import french from '../../../src/words/messages/supervision/fr.json';
import type { Part } from '../languages';

/** Words of the supervisor’s page. */
export const supervision: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/supervision/${language}.json`),
};
