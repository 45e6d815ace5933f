import french from '../../../src/words/messages/sign-in/fr.json';
import type { Part } from '../languages';

/** Words of the sign-in page. */
export const signIn: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/sign-in/${language}.json`),
};
