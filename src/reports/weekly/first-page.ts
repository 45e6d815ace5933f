import type { WeeklyReport, WorstHalfHour } from '../../contract/weekly';
import type { Block } from '../../documents/content';
import { keyFigures } from './key-figures';
import {
  capital,
  countText,
  dayText,
  durationText,
  many,
  minuteText,
  NO_FIGURE,
  percentText,
  periodText,
  tenthsText,
} from './texts';
import { weekChart } from './week-chart';

/** The French name of a service. */
export type Names = (service: string) => string;

function title(report: WeeklyReport, site: string): Block {
  const number = Number(report.week.slice(6));
  const opened =
    report.openDays === 0
      ? 'aucun jour ouvert'
      : many(report.openDays, 'jour ouvert', 'jours ouverts');
  return {
    title: `${site} : la semaine ${number}`,
    subtitle: `Rapport hebdomadaire · ${periodText(report.from, report.to)} · ${opened}`,
  };
}

/** How far the figures can be trusted, beside them. */
function quality({ quality, weeksBefore }: WeeklyReport): Block {
  const { serviceMeasured, endUnknown, waitJudged } = quality;
  const part = (value: number | null, text: string): string[] =>
    value === null ? [] : [`${percentText(value)} ${text}`];
  const parts = [
    ...part(waitJudged, 'des attentes soumises à un objectif'),
    ...part(serviceMeasured, 'des durées au guichet mesurées'),
    ...part(endUnknown, 'des visites closes d’office, sans fin saisie'),
  ];
  const before =
    weeksBefore === 0
      ? 'Aucune semaine de comparaison.'
      : `Entre parenthèses : les ${countText(weeksBefore)} semaines ouvertes d’avant, réunies.`;
  const text = parts.length === 0 ? 'aucune mesure' : parts.join(' ; ');
  return { paragraph: `${before} Qualité des données : ${text}.`, tone: 'soft' };
}

async function maps({ arrivals, waits }: WeeklyReport): Promise<Block[]> {
  const minutes = (seconds: number): string => countText(seconds / 60);
  const charts = [
    await weekChart(arrivals, {
      title: 'Tickets pris, par demi-heure',
      amount: (value) => many(value, 'ticket'),
      cell: countText,
    }),
    await weekChart(waits, {
      title: 'Attente que 9 usagers sur 10 n’ont pas dépassée, par heure d’arrivée, en minutes',
      amount: durationText,
      cell: minutes,
    }),
  ];
  return charts.flatMap((figure): Block[] =>
    figure ? [{ heading: figure.title, level: 4 }, { figure }] : [],
  );
}

const CAUSES: Readonly<Record<WorstHalfHour['cause'], string>> = {
  counters: 'trop peu de guichets ouverts',
  arrivals: 'plus d’arrivées que d’habitude',
  'line-before': 'file déjà formée avant',
  unexplained: 'non expliquée par ces chiffres',
};

function worstRow(half: WorstHalfHour, names: Names): string[] {
  const usual = half.usual === null ? '' : ` (${tenthsText(half.usual)})`;
  return [
    `${capital(dayText(half.day))}, ${minuteText(half.minute)}`,
    names(half.service),
    `${countText(half.late)} sur ${countText(half.judged)}`,
    half.meanWaitS === null ? NO_FIGURE : durationText(half.meanWaitS),
    `${countText(half.arrivals)}${usual}`,
    `${tenthsText(half.open)} / ${half.needed === null ? NO_FIGURE : countText(half.needed)}`,
    CAUSES[half.cause],
  ];
}

const right = (title: string, weight: number) => ({ title, align: 'right' as const, weight });

function worst({ worst }: WeeklyReport, names: Names): Block[] {
  if (worst.length === 0) {
    return [
      { paragraph: 'Personne n’a attendu au-delà de l’objectif, ou aucune attente n’était jugée.' },
    ];
  }
  const columns = [
    { title: 'Demi-heure', weight: 2.2 },
    { title: 'Démarche', weight: 2.1 },
    right('Hors objectif', 1.15),
    right('Attente moyenne', 1.1),
    right('Arrivées (habitude)', 1.15),
    right('Guichets ouverts / nécessaires', 1.4),
    { title: 'Cause', weight: 2 },
  ];
  return [
    { table: { columns, rows: worst.map((half) => worstRow(half, names)) } },
    {
      paragraph:
        'Guichets nécessaires : formule d’Erlang-C pour cette démarche seule, aux arrivées constatées et à sa durée moyenne.',
      tone: 'soft',
    },
  ];
}

/** What happened. */
export async function firstPage(
  report: WeeklyReport,
  site: string,
  names: Names,
): Promise<Block[]> {
  return [
    title(report, site),
    { heading: 'La semaine en cinq chiffres', level: 2 },
    { figures: keyFigures(report) },
    quality(report),
    { heading: 'Affluence et attente, jour par jour', level: 2 },
    ...(report.openDays === 0
      ? [{ paragraph: 'Le site est resté fermé, ou rien n’a été enregistré.' }]
      : await maps(report)),
    { heading: 'Les trois demi-heures les plus tendues', level: 2 },
    ...worst(report, names),
  ];
}
