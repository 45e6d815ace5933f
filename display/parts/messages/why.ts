import french from '../../../src/words/messages/why/fr.json';
import type { Part } from '../languages';

/** Words of « pourquoi j’attends ? », for visitors' phones and for consoles. */
export const why: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/why/${language}.json`),
};
