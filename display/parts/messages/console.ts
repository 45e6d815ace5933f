import french from '../../../src/words/messages/console/fr.json';
import type { Part } from '../languages';

/** Words of the agents’ console. */
export const console: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/console/${language}.json`),
};
