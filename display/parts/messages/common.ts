import type { Catalogue } from '../languages';
import en from './common.en.json';
import es from './common.es.json';
import fr from './common.fr.json';

/** Waits, refusals and marks: words of every page, without plurals. */
export const common: Catalogue = { fr, en, es };
