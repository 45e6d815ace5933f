import type { Block } from '../../documents/content';
import { indicatorTable } from './indicator-table';
import { type Matter, yearOf } from './subject-matter';

/** The cover: what, when, which data. */
export function cover({ subject, account, dataSha256 }: Matter): Block[] {
  const { definition, complete, until, seal, counts } = account;
  const rows = [
    ['Site', `${definition.name.fr} (${subject.site})`],
    ['Période', `du 1er janvier au 31 décembre ${subject.year}`],
    ['État', complete ? 'année entière' : 'provisoire : l’année n’est pas finie'],
    ['Version du référentiel', 'à compléter par le responsable'],
    ['Responsable', 'à compléter'],
    ['Dernier fait connu (date d’extraction)', until],
    ['Faits', String(counts.facts)],
    ['Visites', String(counts.visits)],
    ['Empreinte SHA-256 du jeu de données', dataSha256],
    ['Sceau du dossier', seal],
    ['Graine des tirages au sort', subject.seed],
    ['Programme', `Patience ${subject.generator}`],
  ];
  return [
    { title: 'Dossier d’audit annuel', subtitle: `${definition.name.fr}, ${subject.year}` },
    {
      paragraph: 'Nous régulons l’affluence et l’attente : mesurer, informer, agir, rendre compte.',
      tone: 'strong',
    },
    {
      table: {
        columns: [
          { title: 'Rubrique', weight: 2 },
          { title: 'Contenu', weight: 4 },
        ],
        rows,
      },
    },
    {
      paragraph:
        'Chaque chiffre de ce dossier se recalcule, sans nous, à partir des faits bruts qui l’accompagnent : npm run patience -- verify-dossier FICHIER.zip. Voir README.txt.',
    },
    { pageBreak: true },
  ];
}

const yes = (is: boolean): string => (is ? 'oui' : 'non');

/** Chapter 1: services, counters, hours, rooms. */
export function identity(matter: Matter): Block[] {
  const { services, counters, printers = [] } = matter.account.definition;
  const accessible = counters.filter((one) => one.accessible).length;
  return [
    { heading: '1. Fiche d’identité', level: 2 },
    {
      table: {
        caption: 'Services',
        columns: ['Lettre', 'Service', 'Sans rendez-vous', 'Sur rendez-vous'].map((title) => ({
          title,
        })),
        rows: services.map(({ prefix, name, walkIn, appointments }) => [
          prefix,
          name.fr,
          yes(walkIn),
          yes(appointments),
        ]),
      },
    },
    {
      list: [
        `${counters.length} guichets, dont ${accessible} accessibles`,
        `${printers.length} imprimantes de tickets`,
        'Horaires et exceptions publiés : dans le fait « site-configured » de facts.jsonl',
      ],
    },
    indicatorTable(yearOf(matter), ['I-14', 'I-15', 'I-16'], 'Occupation et jauges'),
  ];
}
