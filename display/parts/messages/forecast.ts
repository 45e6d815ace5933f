import french from '../../../src/words/messages/forecast/fr.json';
import type { Part } from '../languages';

/** Words of the forecast of arrivals, for the manager. */
export const forecast: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/forecast/${language}.json`),
};
