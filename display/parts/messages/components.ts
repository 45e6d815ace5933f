import french from '../../../src/words/messages/components/fr.json';
import type { Part } from '../languages';

/** Words of the page that shows every component. */
export const components: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/components/${language}.json`),
};
