import type { Catalogue } from '../languages';
import en from './everywhere.en.json';
import es from './everywhere.es.json';
import fr from './everywhere.fr.json';

/** Waits, refusals and marks: words of every page, without plurals. */
export const common: Catalogue = { fr, en, es };
