import type { Catalogue } from '../languages';
import en from './console.en.json';
import es from './console.es.json';
import fr from './console.fr.json';

/** Words of the agents’ console. */
export const console: Catalogue = { fr, en, es };
