import type { Catalogue } from '../languages';
import en from './visitor.en.json';
import es from './visitor.es.json';
import fr from './visitor.fr.json';

/** Words of the visitor's own page. */
export const visitor: Catalogue = { fr, en, es };
