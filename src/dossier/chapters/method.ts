import { CATALOGUE } from '../../affluence/indicators/catalogue';
import type { Block } from '../../documents/content';
import { countText, INDICATOR_NAMES } from './french';
import { indicatorTable } from './indicator-table';
import { type Matter, yearOf } from './subject-matter';

const columns = (...titles: string[]) => titles.map((title) => ({ title }));

/** Changes printed at most; all of them are in `indicators.json`. */
const MOST_CHANGES = 60;

const cut = (text: string | null): string =>
  text === null ? '—' : text.length > 80 ? `${text.slice(0, 80)}…` : text;

function changes({ account }: Matter): Block {
  const { changes: all } = account;
  if (all.length === 0) return { paragraph: 'Changements de paramètres : aucun sur l’année.' };
  const rows = all
    .slice(0, MOST_CHANGES)
    .map(({ at, actor, path, from, to }) => [at, actor, path, cut(from), cut(to)]);
  const caption = `Changements de paramètres (${all.length}, tous dans indicators.json)`;
  return {
    table: { caption, columns: columns('Quand', 'Qui (accès)', 'Quoi', 'Avant', 'Après'), rows },
  };
}

function excluded({ account }: Matter): Block {
  const { counts } = account;
  const rows = [
    ['Faits de l’année', counts.factsOfTheYear],
    ['Lignes où un motif est tu', counts.withheld],
    ['Visites', counts.visits],
    ['Passages', counts.legs],
    ['Tickets connus après coup (borne coupée du réseau)', counts.late],
    ['Actions annulées', counts.undone],
    ['Entretiens signalés inexacts, hors des durées', counts.inaccurate],
    ['Entretiens terminés sans durée mesurée', counts.noServiceTime],
    ['Passages de fin inconnue', counts.endUnknown],
    ['Passages clos par la fin de journée', counts.closed],
  ].map(([name, count]) => [String(name), countText(Number(count))]);
  return {
    table: {
      caption: 'Exclusions chiffrées',
      columns: [{ title: 'Quoi' }, { title: 'Nombre', align: 'right' }],
      rows,
    },
  };
}

function holes({ account }: Matter): Block {
  const { silent, outside } = account.holes;
  const list = [
    `${outside.before} jours avant le premier fait de l’année, ${outside.after} après le dernier`,
    silent.length === 0
      ? 'Aucun jour d’ouverture publié n’est resté sans donnée'
      : `${silent.length} jours d’ouverture publiés sans aucune donnée : ${silent.join(', ')}`,
  ];
  return { list };
}

/** Chapter 13: definitions, exclusions, holes, changes. */
export function method(matter: Matter): Block[] {
  const rows = CATALOGUE.map(({ id, formula }) => [
    id,
    INDICATOR_NAMES[id] ?? '',
    formula.replaceAll('Σ', 'sum'),
  ]);
  return [
    { heading: '13. Méthode', level: 2 },
    {
      table: {
        caption: `Définitions (Patience ${matter.subject.generator})`,
        columns: [
          { title: 'N°', weight: 1 },
          { title: 'Indicateur', weight: 3 },
          { title: 'Formule', weight: 5 },
        ],
        rows,
      },
    },
    excluded(matter),
    { heading: 'Trous de données', level: 3 },
    holes(matter),
    indicatorTable(yearOf(matter), ['I-38'], 'Qualité des données'),
    changes(matter),
  ];
}
