import french from '../../../src/words/messages/commitments/fr.json';
import type { Part } from '../languages';

/** Words of the page of the twelve commitments. */
export const commitments: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/commitments/${language}.json`),
};
