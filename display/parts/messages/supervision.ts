import type { Catalogue } from '../languages';
import en from './supervision.en.json';
import es from './supervision.es.json';
import fr from './supervision.fr.json';

/** Words of the supervisor’s page. */
export const supervision: Catalogue = { fr, en, es };
