import french from '../../../src/words/messages/reports/fr.json';
import type { Part } from '../languages';

/** Words of the manager’s reports. */
export const reports: Part = {
  french,
  fetch: (language) => import(`../../../src/words/messages/reports/${language}.json`),
};
