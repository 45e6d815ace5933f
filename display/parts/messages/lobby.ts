import type { Catalogue } from '../languages';
import en from './lobby.en.json';
import es from './lobby.es.json';
import fr from './lobby.fr.json';

/** Words of the waiting room's screen, without plurals. */
export const lobby: Catalogue = { fr, en, es };
