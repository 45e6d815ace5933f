import type { Block } from '../../documents/content';
import { type FiguresLine, measureIn } from '../figures';
import { INDICATOR_NAMES, valueText } from './french';
import { lineOf, type Matter, yearOf } from './subject-matter';

/** The twelve commitments of reception, each with the indicators that speak of it and where they stand. */
const COMMITMENTS: readonly (readonly [
  name: string,
  indicators: readonly string[],
  chapter: string,
])[] = [
  ['Confort, tranquillité, sécurité', ['I-14', 'I-15', 'I-16'], '1'],
  ['Médiateur en cas de différend', ['I-29'], '4'],
  ['Attentifs à tous, efficaces et courtois', ['I-10', 'I-11', 'I-12'], '6'],
  ['Satisfaction mesurée, avis pris en compte', ['I-25', 'I-26', 'I-27'], '10'],
  ['Rencontrer un·e responsable', ['I-28'], '10'],
  ['Discrétion et confidentialité', ['I-30'], '14'],
  ['Lieux et agents repérables', ['I-06'], '2'],
  ['Réponse aux écrits en un mois', ['I-23', 'I-24'], '9'],
  ['Services numériques fiables et simples', ['I-31', 'I-32'], '4'],
  ['Affluence et attente régulées', ['I-01', 'I-02', 'I-03', 'I-35'], '3 et 5'],
  ['Téléphone décroché en 25 s', ['I-20', 'I-21', 'I-22'], '9'],
  ['Information fiable et claire', ['I-08', 'I-09', 'I-13'], '4'],
];

function figures(line: FiguresLine | undefined, ids: readonly string[]): string {
  const told = ids.flatMap((id) => {
    const reading = line?.readings.find((one) => one.id === id)?.reading;
    const all = reading?.state === 'measured' ? reading.measures : [];
    const first = all.find(({ key }) => key === undefined);
    return first && first.value !== null ? [`${INDICATOR_NAMES[id]} : ${valueText(first)}`] : [];
  });
  return told.join('\n') || 'non mesuré';
}

/** Whether every objective was held in the year, by the strict method. */
function waitState({ account, subject }: Matter): string {
  const judged = account.definition.services.flatMap(({ id, objectives }) => {
    const value = measureIn(
      lineOf(account.lines, String(subject.year), id),
      'I-02',
      'share',
    )?.value;
    const share = objectives.at(-1)?.share;
    return value === null || value === undefined || share === undefined ? [] : [value >= share];
  });
  if (judged.length === 0) return 'non mesuré';
  return judged.every(Boolean) ? 'conforme' : 'à améliorer';
}

/** Chapter 2: where each commitment stands. Only where an objective is set is it judged. */
export function synthesis(matter: Matter): Block[] {
  const line = yearOf(matter);
  const rows = COMMITMENTS.map(([name, ids, chapter], n) => {
    const told = figures(line, ids);
    const measured = told === 'non mesuré' ? told : 'mesuré, sans objectif fixé';
    const state = n === 9 ? waitState(matter) : measured;
    return [`${n + 1}. ${name}`, state, told, chapter];
  });
  return [
    { heading: '2. Synthèse des douze engagements', level: 2 },
    {
      paragraph:
        'Un engagement n’est dit conforme ou à améliorer que là où un objectif, avec sa source, a été fixé.',
      tone: 'soft',
    },
    {
      table: {
        columns: [
          { title: 'Engagement', weight: 3 },
          { title: 'État', weight: 2 },
          { title: 'Chiffres', weight: 4 },
          { title: 'Chapitre', weight: 1 },
        ],
        rows,
      },
    },
  ];
}
