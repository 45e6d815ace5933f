import french from '../../../src/words/messages/everywhere/fr.json';
import type { Part } from '../languages';

/** Waits, refusals and marks: words of every page, without plurals. */
export const common: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/everywhere/${language}.json`),
};
