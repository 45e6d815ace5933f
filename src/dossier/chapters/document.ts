import type { Block, DocumentContent } from '../../documents/content';
import { cover, identity } from './identity';
import { indicatorTable } from './indicator-table';
import { method } from './method';
import { regulation } from './regulation';
import { type Matter, yearOf } from './subject-matter';
import { synthesis } from './synthesis';
import { waits } from './waits';

const chapter = (heading: string, ...blocks: Block[]): Block[] => [
  { heading, level: 2 },
  ...blocks,
];

const elsewhere = (what: string): Block => ({
  paragraph: `Non mesuré : ${what}. À joindre par le responsable.`,
});

const captioned =
  (matter: Matter) =>
  (caption: string, ...ids: string[]): Block =>
    indicatorTable(yearOf(matter), ids, caption);

function middle(matter: Matter): Block[] {
  const of = captioned(matter);
  return [
    ...chapter(
      '6. Accès prioritaire et accessibilité',
      of('Accès prioritaire, guichet accessible, langues', 'I-10', 'I-11', 'I-12'),
      {
        paragraph:
          'Aucun motif de priorité n’est jamais demandé ni gardé. Déclaration d’accessibilité : page /accessibility/ du site.',
      },
    ),
    ...chapter(
      '7. Capacité',
      of('Guichets ouverts et nécessaires, heures de pointe', 'I-33', 'I-34', 'I-05'),
      {
        paragraph:
          'Guichets nécessaires : Erlang-C par quart d’heure, une approximation (régime stationnaire, une seule file).',
        tone: 'soft',
      },
    ),
    ...chapter(
      '8. Absents, abandons, non reçus à la fermeture',
      of('Absents, abandons, non reçus', 'I-17', 'I-18', 'I-19'),
    ),
    ...chapter(
      '9. Téléphone et écrits',
      of('Téléphone et écrits', 'I-20', 'I-21', 'I-22', 'I-23', 'I-24'),
    ),
    ...chapter('10. Écoute', of('Satisfaction et suites données', 'I-25', 'I-26', 'I-27', 'I-28')),
    ...chapter(
      '11. Tests internes et visites mystères',
      elsewhere('les visites mystères ne sont pas enregistrées par le système'),
      of('Attente avant le ticket', 'I-07'),
    ),
    ...chapter(
      '12. Plan d’amélioration',
      elsewhere('le plan d’amélioration n’est pas tenu dans le système'),
    ),
  ];
}

function end({ account, dataSha256 }: Matter): Block[] {
  return [
    ...chapter('14. RGPD', {
      list: [
        'Le système ne demande ni nom, ni téléphone, ni motif de priorité ; un ticket est un numéro.',
        'Les abonnements aux notifications d’un téléphone sont effacés à la fin de la visite et ne sont pas des faits.',
        `Les motifs écrits par les agents (${account.counts.withheld} lignes) sont tus dans ce dossier ; la chaîne reste vérifiable.`,
        'facts.jsonl nomme des guichets et des accès par identifiant, sans nom : pièce de contrôle, à ne pas publier.',
        'Registre des traitements et accès : à joindre par le responsable.',
      ],
    }),
    ...chapter(
      '15. Annexes',
      {
        list: [
          'legs.csv : un passage par ligne, sans donnée personnelle',
          'slots.csv, alerts.csv, indicators.csv, cases.json',
          'data-dictionary.csv : la définition de chaque colonne',
          'README.txt : comment tout recalculer, et ce que ce dossier ne prouve pas',
          'Copies d’écran : à joindre par le responsable',
        ],
      },
      { paragraph: `Empreinte SHA-256 du jeu de données : ${dataSha256}`, tone: 'soft' },
    ),
    {
      table: {
        caption: 'Sceaux des mois',
        columns: [
          { title: 'Mois', weight: 1 },
          { title: 'Faits', weight: 1, align: 'right' },
          { title: 'Sceau', weight: 6 },
        ],
        rows: account.seals.map(({ month, facts, seal }) => [month, String(facts), seal]),
      },
    },
  ];
}

/** The dossier to be read: fifteen chapters; what is not measured says so, and why. */
export function dossierContent(matter: Matter): DocumentContent {
  const information: Block[] = chapter(
    '4. Information donnée',
    indicatorTable(
      yearOf(matter),
      ['I-08', 'I-09', 'I-13', 'I-29', 'I-31', 'I-32'],
      'Information donnée',
    ),
  );
  return [
    ...cover(matter),
    ...identity(matter),
    ...synthesis(matter),
    ...waits(matter),
    ...information,
    ...regulation(matter),
    ...middle(matter),
    ...method(matter),
    ...end(matter),
  ];
}
