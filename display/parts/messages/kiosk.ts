import type { Catalogue } from '../languages';
import en from './kiosk.en.json';
import es from './kiosk.es.json';
import fr from './kiosk.fr.json';

/** Words of the kiosk. */
export const kiosk: Catalogue = { fr, en, es };
