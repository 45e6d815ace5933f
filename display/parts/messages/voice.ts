import french from '../../../src/words/messages/voice/fr.json';
import type { Part } from '../languages';

/** Words that are said aloud, and those about the voice itself. */
export const voice: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/voice/${language}.json`),
};
