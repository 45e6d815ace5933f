import type { Catalogue } from '../languages';
import en from './home.en.json';
import es from './home.es.json';
import fr from './home.fr.json';

/** Words of the first page. */
export const home: Catalogue = { fr, en, es };
