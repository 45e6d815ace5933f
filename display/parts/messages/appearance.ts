import french from '../../../src/words/messages/appearance/fr.json';
import type { Part } from '../languages';

/** Words of the switch between day and night. */
export const appearance: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/appearance/${language}.json`),
};
