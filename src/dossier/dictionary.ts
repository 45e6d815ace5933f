import { CATALOGUE } from '../affluence/indicators/catalogue';
import { NO_FIGURES } from '../affluence/slot-sum';
import type { ALERT_COLUMNS } from './alerts-table';
import type { FIGURE_COLUMNS } from './figures';
import type { LEG_COLUMNS } from './tables';

type Meaning = readonly [type: string, unit: string, meaning: string];

const INSTANT: readonly [string, string] = ['instant', 'ISO 8601, heure du site'];

const FACTS: Readonly<Record<string, Meaning>> = {
  seq: ['entier', '', 'Rang du fait dans le journal du site, sans trou'],
  at: ['entier', 'ms depuis 1970 UTC', 'Instant du fait'],
  day: ['jour', 'AAAA-MM-JJ', 'Jour de service, dans le fuseau du site'],
  type: ['texte', '', 'Nature du fait'],
  command: ['texte', '', 'Identifiant de l’ordre dont vient le fait ; vide : le système lui-même'],
  actor: [
    'texte',
    '',
    'Identifiant de l’accès qui a donné l’ordre : un poste ou un profil, sans nom',
  ],
  body: ['texte', 'JSON', 'Le fait, tel qu’il a été haché'],
  hash: [
    'texte',
    'SHA-256',
    'Maillon : empreinte de « maillon précédent, fait » (voir README.txt)',
  ],
  withheld: ['liste', '', 'Ce qui est tu pour protéger une personne ; absent : rien'],
  shown: ['texte', 'SHA-256', 'Empreinte de la ligne, quand quelque chose y est tu'],
};

const LEGS: Readonly<Record<(typeof LEG_COLUMNS)[number], Meaning>> = {
  day: ['jour', 'AAAA-MM-JJ', 'Jour de service du passage'],
  ticket: ['texte', '', 'Identifiant du ticket dans le site : aucun nom, aucun téléphone'],
  leg: ['entier', '', '1 pour la première file, puis un de plus à chaque réorientation'],
  number: ['texte', '', 'Numéro affiché'],
  service: ['texte', '', 'Démarche'],
  channel: ['texte', '', 'Où le ticket a été pris'],
  priority: ['entier', '', '0 : ordinaire ; 1 : accès prioritaire. Aucun motif n’est jamais gardé'],
  appointment: ['entier', '0 ou 1', 'Sur rendez-vous'],
  status: ['texte', '', 'Comment le passage s’est terminé'],
  takenAt: [...INSTANT, 'Prise du ticket'],
  queuedAt: [...INSTANT, 'Entrée dans cette file'],
  calledAt: [...INSTANT, 'Appel'],
  startedAt: [...INSTANT, 'Arrivée au guichet'],
  endedAt: [...INSTANT, 'Fin'],
  calls: ['entier', '', 'Nombre d’annonces de l’appel'],
  overtaken: ['entier', '', 'Fois où une personne plus récente est passée devant'],
  serviceS: ['nombre', 's', 'Durée de l’entretien, mises de côté exclues ; vide : non mesurée'],
  inaccurate: ['entier', '0 ou 1', 'Durée signalée inexacte par l’agent : hors des durées'],
  delivered: ['liste', '', 'Actes délivrés'],
  lowS: ['nombre', 's', 'Attente annoncée : borne basse'],
  expectedS: ['nombre', 's', 'Attente annoncée : moyenne'],
  highS: ['nombre', 's', 'Attente annoncée : borne haute'],
  unknown: ['texte', '', 'Pourquoi aucune attente n’a été annoncée'],
};

const SLOTS: Readonly<Record<keyof typeof NO_FIGURES, Meaning>> = {
  taken: ['entier', '', 'Tickets pris'],
  joined: ['entier', '', 'Entrées par réorientation, retour ou remise en file'],
  called: ['entier', '', 'Appels'],
  finished: ['entier', '', 'Entretiens terminés'],
  absent: ['entier', '', 'Appels restés sans réponse'],
  left: ['entier', '', 'Abandons'],
  closed: ['entier', '', 'Non reçus à la fermeture'],
  waitingS: ['nombre', 's', 'Secondes d’attente passées dans ce quart d’heure, toutes personnes'],
  openS: ['nombre', 's', 'Secondes de guichet ouvert dans ce quart d’heure'],
  waits: ['distribution', 'JSON', 'Attentes commencées ici, par tranche (rapport 1,05)'],
  waitSumS: ['nombre', 's', 'Somme de ces attentes'],
  judged: ['entier', '', 'Attentes qu’un objectif jugeait ce jour-là'],
  withinTarget: ['entier', '', 'Dont : dans l’objectif'],
  promised: ['entier', '', 'Attentes annoncées'],
  kept: ['entier', '', 'Dont : annonce respectée'],
  promises: ['sommes', 'JSON', 'Registre des annonces'],
  services: ['distribution', 'JSON', 'Durées d’entretien commencées ici, par tranche'],
  serviceSumS: ['nombre', 's', 'Somme de ces durées'],
  terms: ['sommes', 'JSON', 'Comptes et secondes dont les indicateurs sont faits, par nom'],
};

const ALERTS: Readonly<Record<(typeof ALERT_COLUMNS)[number], Meaning>> = {
  day: ['jour', 'AAAA-MM-JJ', 'Jour de service'],
  alert: ['texte', '', 'Identifiant de l’alerte'],
  kind: ['texte', '', 'De quoi elle avertit'],
  service: ['texte', '', 'Démarche ; vide : un guichet demande un renfort'],
  raisedAt: [...INSTANT, 'Alerte'],
  breachInS: ['nombre', 's', 'Délai annoncé avant le dépassement ; 0 : il est là'],
  predictedS: ['nombre', 's', 'Plus longue attente prévue'],
  targetS: ['nombre', 's', 'Seuil : l’objectif en vigueur ce jour-là'],
  takenAt: [...INSTANT, 'Prise en charge'],
  takenByRole: ['texte', '', 'Profil de qui l’a prise en charge, sans identité'],
  actions: ['liste', '', 'Ce qui a été fait ; done : constaté, asked : demandé, told : déclaré'],
  toActionS: ['nombre', 's', 'De l’alerte à la première action'],
  breachedAt: [...INSTANT, 'Dépassement constaté'],
  backAt: [...INSTANT, 'Retour sous le seuil'],
  toBackS: ['nombre', 's', 'De l’alerte au retour sous le seuil'],
  closedAt: [...INSTANT, 'Fin'],
  outcome: ['texte', '', 'Issue'],
  raisedWaitS: ['nombre', 's', 'Attente annoncée à l’alerte'],
  actedWaitS: ['nombre', 's', 'Attente annoncée à la première action'],
  afterWaitS: ['nombre', 's', 'Attente annoncée quinze minutes après'],
  backWaitS: ['nombre', 's', 'Attente annoncée au retour sous le seuil'],
};

const PLACES: Readonly<Record<string, Meaning>> = {
  service: ['texte', '', 'Démarche ; * : le site entier'],
  day: ['jour', 'AAAA-MM-JJ', 'Jour, dans le fuseau du site'],
  minute: ['entier', 'min', 'Minutes depuis minuit, heure du site'],
  startsAt: [...INSTANT, 'Début du quart d’heure'],
};

const INDICATORS: Readonly<Record<(typeof FIGURE_COLUMNS)[number], Meaning>> = {
  period: ['texte', 'AAAA ou AAAA-MM', 'Année ou mois'],
  service: ['texte', '', 'Démarche ; * : le site entier'],
  hour: ['entier', 'h', 'Heure du jour ; vide : toutes'],
  indicator: ['texte', '', 'I-01 à I-38 : la formule est plus bas'],
  measure: ['texte', '', 'Ce que la mesure est de son indicateur'],
  key: ['texte', '', 'Langue, canal… quand la mesure est ventilée'],
  unit: ['texte', '', 'share : part de 0 à 1 ; seconds : secondes ; count : nombre'],
  value: ['nombre', '', 'Vide : rien à mesurer, ou moins de vingt mesures là où il en faut autant'],
  of: ['nombre', '', 'Sur combien elle porte'],
  lowest: ['nombre', '', 'Intervalle de Wilson à 95 % : borne basse'],
  highest: ['nombre', '', 'Intervalle de Wilson à 95 % : borne haute'],
  notMeasured: ['texte', '', 'Pourquoi l’indicateur n’est pas mesuré'],
};

/** The formula of each indicator. */
const FORMULAS: Readonly<Record<string, Meaning>> = Object.fromEntries(
  CATALOGUE.map(({ id, formula }) => [id, ['formule', '', formula]]),
);

/** Rows of `data-dictionary.csv`: what each column of the other files means. */
export function dictionaryRows(): string[][] {
  const files: (readonly [string, Readonly<Record<string, Meaning>>])[] = [
    ['facts.jsonl', FACTS],
    ['legs.csv', LEGS],
    ['slots.csv', { ...PLACES, ...SLOTS }],
    ['alerts.csv', ALERTS],
    ['indicators.csv', INDICATORS],
    ['indicators.csv', FORMULAS],
  ];
  const rows = files.flatMap(([file, columns]) =>
    Object.entries(columns).map(([column, meaning]) => [file, column, ...meaning]),
  );
  return [['fichier', 'colonne', 'type', 'unité', 'définition'], ...rows];
}
