import { serviceId } from '../../core/ids';

/** The nine services by prefix. */
export const SERVICE = {
  A: serviceId('accueil'),
  E: serviceId('etat-civil'),
  N: serviceId('naissance-deces'),
  R: serviceId('titres-retrait'),
  G: serviceId('affaires-generales'),
  F: serviceId('familles'),
  C: serviceId('caisse-des-ecoles'),
  T: serviceId('titres-depot'),
  L: serviceId('logement'),
} as const;
