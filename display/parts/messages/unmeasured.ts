import french from '../../../src/words/messages/unmeasured/fr.json';
import type { Part } from '../languages';

/** Why an indicator or a commitment has no figure. */
export const unmeasured: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/unmeasured/${language}.json`),
};
