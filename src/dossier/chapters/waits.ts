import type { Block } from '../../documents/content';
import { type FiguresLine, measureIn } from '../figures';
import { durationText, shareText, valueText } from './french';
import { lineOf, type Matter } from './subject-matter';

const HEADS = ['Reçus', 'Médiane', '9 sur 10 en moins de', 'Dans l’objectif', 'Méthode stricte'];

function cells(line: FiguresLine | undefined): string[] {
  const received = measureIn(line, 'I-03', 'median')?.of;
  return [
    received === undefined ? 'non mesuré' : String(received),
    valueText(measureIn(line, 'I-03', 'median')),
    valueText(measureIn(line, 'I-03', 'p90')),
    valueText(measureIn(line, 'I-01', 'share')),
    valueText(measureIn(line, 'I-02', 'share')),
  ];
}

function table(first: string, caption: string, rows: readonly (readonly string[])[]): Block {
  const columns = HEADS.map((title) => ({ title, align: 'right' as const }));
  return { table: { caption, columns: [{ title: first }, ...columns], rows } };
}

function objectives({ account }: Matter): Block {
  const rows = account.definition.services.flatMap(({ name, objectives: all }) =>
    all.map(({ withinS, share, source, decidedBy, from, to }) => [
      name.fr,
      `${shareText(share)} en ${durationText(withinS)} au plus`,
      source,
      decidedBy,
      `du ${from}${to === null ? '' : ` au ${to}`}`,
    ]),
  );
  if (rows.length === 0) {
    return {
      paragraph: 'Aucun objectif n’a été fixé : les parts dans l’objectif ne sont pas mesurées.',
    };
  }
  const columns = ['Service', 'Objectif', 'Source', 'Décidé par', 'En vigueur'].map((title) => ({
    title,
  }));
  return { table: { caption: 'Objectifs et leur source', columns, rows } };
}

function compared(matter: Matter): Block {
  const { subject, account, previous } = matter;
  const before = String(subject.year - 1);
  if (previous.length === 0) {
    return {
      paragraph: `Comparaison avec ${before} : non mesurée, cette année n’a laissé aucune donnée.`,
    };
  }
  const rows = [before, String(subject.year)].map((year) => {
    const lines = year === before ? previous : account.lines;
    return [year, ...cells(lineOf(lines, year))];
  });
  return table('Année', `Comparaison avec ${before}`, rows);
}

function exceptional({ account, subject }: Matter): Block[] {
  const year = String(subject.year);
  const own = account.definition.exceptions.filter(
    ({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`,
  );
  const items = own.map(({ from, to, intervals, message }) => {
    const days = from === to ? from : `du ${from} au ${to}`;
    const state = intervals.length === 0 ? 'fermé' : 'horaires particuliers';
    return `${days} : ${state}${message ? ` — ${message.fr}` : ''}`;
  });
  const title: Block = { heading: 'Jours exceptionnels', level: 3 };
  if (items.length === 0) return [title, { paragraph: 'Aucune exception n’a été publiée.' }];
  return [title, { list: items }];
}

/** Chapter 3: the commitment itself, by both methods. */
export function waits(matter: Matter): Block[] {
  const { account, subject } = matter;
  const year = String(subject.year);
  const months = account.lines.filter(
    ({ service, hour, period }) => service === '*' && hour === null && period !== year,
  );
  const hours = account.lines.filter(({ service, hour }) => service === '*' && hour !== null);
  const services = account.definition.services.map(({ id, name }) => [
    name.fr,
    ...cells(lineOf(account.lines, year, id)),
  ]);
  return [
    { heading: '3. Engagement « affluence et attente »', level: 2 },
    {
      paragraph:
        'Deux méthodes. « Dans l’objectif » : usagers reçus dans le délai, parmi les usagers reçus (méthode comparable à celle de la CAF et de Service Canada). « Méthode stricte » : on compte aussi, comme hors délai, les usagers partis l’objectif dépassé et ceux qui n’ont pas été reçus à la fermeture. Sous vingt mesures, médiane et neuvième décile sont laissés en blanc.',
    },
    objectives(matter),
    table('Mois', 'Résultats par mois', [
      ...months.map((line) => [line.period, ...cells(line)]),
      [year, ...cells(lineOf(account.lines, year))],
    ]),
    table('Service', 'Résultats par service', services),
    table(
      'Heure',
      'Résultats par tranche horaire',
      hours.map((line) => [`${line.hour} h`, ...cells(line)]),
    ),
    compared(matter),
    ...exceptional(matter),
  ];
}
