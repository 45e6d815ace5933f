import type { Catalogue } from '../languages';
import en from './why.en.json';
import es from './why.es.json';
import fr from './why.fr.json';

/** Words of « pourquoi j’attends ? », for visitors' phones and for consoles. */
export const why: Catalogue = { fr, en, es };
