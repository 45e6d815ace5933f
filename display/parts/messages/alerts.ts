import french from '../../../src/words/messages/alerts/fr.json';
import type { Part } from '../languages';

/** Words of alerts: their reasons, what is done about them, what comes of it. */
export const alerts: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/alerts/${language}.json`),
};
