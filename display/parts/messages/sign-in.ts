import type { Catalogue } from '../languages';
import en from './sign-in.en.json';
import es from './sign-in.es.json';
import fr from './sign-in.fr.json';

/** Words of the sign-in page. */
export const signIn: Catalogue = { fr, en, es };
