import french from '../../../src/words/messages/kiosk/fr.json';
import type { Part } from '../languages';

/** Words of the kiosk. */
export const kiosk: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/kiosk/${language}.json`),
};
