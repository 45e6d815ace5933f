import type { Act, Texts } from '../../core/definition';
import type { SERVICE } from './service-ids';
import ar from './texts/ar.json';
import en from './texts/en.json';
import es from './texts/es.json';
import falc from './texts/fr-x-falc.json';
import fr from './texts/fr.json';
import uk from './texts/uk.json';
import zh from './texts/zh.json';

type Prefix = keyof typeof SERVICE;
type Key = keyof typeof fr;

const texts = (key: Key): Texts => ({
  fr: fr[key],
  en: en[key],
  es: es[key],
  ar: ar[key],
  zh: zh[key],
  uk: uk[key],
  'fr-x-falc': falc[key],
});

type IdIn<K> = K extends `act.${infer Id}` ? Id : never;
type ActId = IdIn<Key>;
const acts = (...ids: readonly ActId[]): Act[] =>
  ids.map((id) => ({ id, name: texts(`act.${id}`) }));

/** The town hall. */
export const SITE_NAME = texts('site');

/** What people come for. */
export const NAMES: Readonly<Record<Prefix, Texts>> = {
  A: texts('name.A'),
  E: texts('name.E'),
  N: texts('name.N'),
  R: texts('name.R'),
  G: texts('name.G'),
  F: texts('name.F'),
  C: texts('name.C'),
  T: texts('name.T'),
  L: texts('name.L'),
};

/** The same as what people say that they come to do. */
export const PURPOSES: Readonly<Record<Prefix, Texts>> = {
  A: texts('purpose.A'),
  E: texts('purpose.E'),
  N: texts('purpose.N'),
  R: texts('purpose.R'),
  G: texts('purpose.G'),
  F: texts('purpose.F'),
  C: texts('purpose.C'),
  T: texts('purpose.T'),
  L: texts('purpose.L'),
};

/** Where people wait. */
export const PLACES: Readonly<Record<Prefix, Texts>> = {
  A: texts('place.ground-left'),
  E: texts('place.office-113a'),
  N: texts('place.first'),
  R: texts('place.ground'),
  G: texts('place.first'),
  F: texts('place.ground-right'),
  C: texts('place.ground'),
  T: texts('place.ground'),
  L: texts('place.second'),
};

/** What to bring; a service without papers needs none. */
export const PAPERS: Readonly<Partial<Record<Prefix, Texts>>> = {
  E: texts('papers.E'),
  N: texts('papers.N'),
  R: texts('papers.R'),
  G: texts('papers.G'),
  F: texts('papers.F'),
  C: texts('papers.C'),
  T: texts('papers.T'),
  L: texts('papers.L'),
};

/** What an agent may deliver. */
export const ACTS: Readonly<Record<Prefix, readonly Act[]>> = {
  A: acts('information', 'aide-numerique'),
  E: acts('acte-naissance', 'acte-mariage', 'acte-deces', 'livret-famille'),
  N: acts('naissance', 'reconnaissance', 'deces', 'prenom-nom'),
  R: acts('remise-carte', 'remise-passeport'),
  G: acts('attestation-accueil', 'certificat-vie', 'legalisation', 'recensement', 'elections'),
  F: acts('inscription-ecole', 'demande-creche'),
  C: acts('tarif-cantine', 'paiement'),
  T: acts('depot-carte', 'depot-passeport'),
  L: acts('demande-logement', 'renouvellement'),
};

/** Where people wait together, counted at the doors. */
export const HALL_NAME = texts('room.hall');

/** What is said of a day whose hours are shorter than usual. */
export const NO_NOCTURNE = texts('message.no-nocturne');
export const EVE = texts('message.eve');
