import french from '../../../src/words/messages/best-times/fr.json';
import type { Part } from '../languages';

/** Words of the best moments to come, for the public. */
export const bestTimes: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/best-times/${language}.json`),
};
