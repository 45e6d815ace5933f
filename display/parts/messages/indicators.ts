import french from '../../../src/words/messages/indicators/fr.json';
import type { Part } from '../languages';

/** Words of the indicators, the distribution of the waits and the groups of counters. */
export const indicators: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/indicators/${language}.json`),
};
