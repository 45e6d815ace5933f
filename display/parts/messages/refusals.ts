import french from '../../../src/words/messages/refusals/fr.json';
import type { Part } from '../languages';

/** Why not, for every refusal there is. */
export const refusals: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/refusals/${language}.json`),
};
