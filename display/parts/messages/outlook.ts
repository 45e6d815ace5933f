import type { Catalogue } from '../languages';
import en from './outlook.en.json';
import es from './outlook.es.json';
import fr from './outlook.fr.json';

/** Words of the half-hours to come, for the kiosk, the supervisor and the manager. */
export const outlook: Catalogue = { fr, en, es };
