import french from '../../../src/words/messages/outlook/fr.json';
import type { Part } from '../languages';

/** Words of the half-hours to come, for the kiosk, the supervisor and the manager. */
export const outlook: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/outlook/${language}.json`),
};
