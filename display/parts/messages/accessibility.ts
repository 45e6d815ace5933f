import french from '../../../src/words/messages/accessibility/fr.json';
import type { Part } from '../languages';

/** Words of the accessibility statement. */
export const accessibility: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/accessibility/${language}.json`),
};
