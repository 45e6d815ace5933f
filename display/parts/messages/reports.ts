import type { Catalogue } from '../languages';
import en from './reports.en.json';
import es from './reports.es.json';
import fr from './reports.fr.json';

/** Words of the manager’s reports. */
export const reports: Catalogue = { fr, en, es };
