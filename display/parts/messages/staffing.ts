import french from '../../../src/words/messages/staffing/fr.json';
import type { Part } from '../languages';

/** Words of the counters advised and of what if, for the manager. */
export const staffing: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/staffing/${language}.json`),
};
