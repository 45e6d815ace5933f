import type { Measure, NotMeasured } from '../../affluence/indicators/reading';

/** Names of the indicators in the dossier, which is in French alone: it is for a French auditor. */
export const INDICATOR_NAMES: Readonly<Record<string, string>> = {
  'I-01': 'Part reçue dans l’objectif',
  'I-02': 'Part reçue dans l’objectif, méthode stricte',
  'I-03': 'Attente avant d’être reçu',
  'I-04': 'Attente de toute la visite',
  'I-05': 'Durée au guichet',
  'I-06': 'Délai de présentation',
  'I-07': 'Attente avant le ticket',
  'I-08': 'Annonces tenues',
  'I-09': 'Temps d’affichage de l’attente',
  'I-10': 'Accès prioritaire',
  'I-11': 'Guichet accessible ouvert',
  'I-12': 'Langues des tickets',
  'I-13': 'Autre possibilité offerte en forte affluence',
  'I-14': 'Occupation',
  'I-15': 'Temps au-dessus de la jauge',
  'I-16': 'Confort',
  'I-17': 'Abandons',
  'I-18': 'Absents et récupérés',
  'I-19': 'Non reçus à la fermeture',
  'I-20': 'Téléphone : décroché en 25 s',
  'I-21': 'Téléphone : délai moyen',
  'I-22': 'Téléphone : taux de décroché',
  'I-23': 'Écrits : réponse en un mois',
  'I-24': 'Écrits : âge des demandes ouvertes',
  'I-25': 'Satisfaction',
  'I-26': 'Satisfaction quant à l’attente',
  'I-27': 'Avis suivis d’effet',
  'I-28': 'Demandes de rencontrer un responsable',
  'I-29': 'Mentions obligatoires affichées',
  'I-30': 'Confidentialité',
  'I-31': 'Disponibilité des équipements',
  'I-32': 'Canaux de prise du ticket',
  'I-33': 'Guichets ouverts et nécessaires',
  'I-34': 'Heures de pointe',
  'I-35': 'Réactivité de la régulation',
  'I-36': 'Ponctualité des rendez-vous',
  'I-37': 'Rendez-vous honorés',
  'I-38': 'Qualité des données',
};

/** Why there is no figure. */
export const REASONS: Readonly<Record<NotMeasured, string>> = {
  'no-door-counter': 'aucun comptage à l’entrée',
  'not-recorded': 'le système ne l’enregistre pas',
  'no-room': 'le site n’a pas de salle à jauge',
  'kept-elsewhere': 'tenu dans un autre outil, non raccordé',
  'one-question': 'la seule question posée porte sur l’attente',
  'no-appointment-hour': 'l’heure du rendez-vous n’est pas connue du système',
  'by-construction': 'aucun nom ni numéro n’est jamais demandé : rien à afficher par erreur',
  'not-watched': 'aucun écran n’était suivi sur la période',
};

const MEASURE_NAMES: Readonly<Record<string, string>> = {
  share: 'part',
  due: 'part exigée par l’objectif',
  median: 'médiane',
  p90: '9 sur 10 en moins de',
  max: 'maximum',
  mean: 'moyenne',
  leftWhileLate: 'partis l’objectif dépassé',
  unreceived: 'non reçus',
  moved: 'réorientés',
  bias: 'biais',
  error: 'erreur moyenne',
  close: 'à 5 min ou 25 % près',
  within: 'dans l’objectif',
  tenMinutes: 'en 10 min au plus',
  ofAll: 'part des tickets',
  left: 'abandons',
  excluded: 'écartés (erreurs de ticket)',
  recovered: 'absents reçus ensuite',
  overtime: 'après la fermeture, par jour',
  language: 'langue',
  channel: 'canal',
  score: 'réponses',
  response: 'taux de réponse',
  toAction: 'délai médian avant d’agir',
  toBack: 'délai médian de retour sous le seuil',
  worked: 'actions suivies d’effet',
  measured: 'durées saisies par une personne',
  autoClosed: 'visites closes d’office',
  holes: 'quarts d’heure ouverts sans donnée',
  inaccurate: 'durées signalées inexactes',
  late: 'tickets connus après coup',
  undone: 'actions annulées',
  missingHours: 'heures de guichet manquantes',
  arrivals: 'quarts d’heure de pointe',
  overlap: 'dont : pointe d’attente aussi',
};

const NB = '\u00a0';

/** What a measure is called. */
export function measureName({ name, key }: Measure): string {
  const known = MEASURE_NAMES[name] ?? name;
  return key === undefined ? known : `${known} : ${key}`;
}

/** « 84,2 % ». */
export const shareText = (share: number): string =>
  `${(share * 100).toFixed(1).replace('.', ',')}${NB}%`;

/** « 45 s », « 12 min », « 1 h 05 ». */
export function durationText(seconds: number): string {
  const sign = seconds < 0 ? '−' : '';
  const all = Math.abs(seconds);
  if (all < 60) return `${sign}${Math.round(all)}${NB}s`;
  const minutes = Math.round(all / 60);
  if (minutes < 60) return `${sign}${minutes}${NB}min`;
  return `${sign}${Math.floor(minutes / 60)}${NB}h${NB}${String(minutes % 60).padStart(2, '0')}`;
}

/** « 11 656 ». */
export const countText = (count: number): string =>
  String(Math.round(count * 100) / 100)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');

/** A measure as it is read; « non mesuré » when there is none. */
export function valueText(measure: Measure | undefined): string {
  if (!measure || measure.value === null) return 'non mesuré';
  const { unit, value, lowest, highest } = measure;
  if (unit === 'seconds') return durationText(value);
  if (unit === 'count') return countText(value);
  if (lowest === undefined || highest === undefined) return shareText(value);
  return `${shareText(value)} (de ${shareText(lowest)} à ${shareText(highest)})`;
}
