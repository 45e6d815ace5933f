import type { DayAhead, WeeklyReport } from '../../contract/weekly';
import type { Block } from '../../documents/content';
import type { Names } from './first-page';
import { capital, countText, dayText, durationText, minuteText, NO_FIGURE, or } from './texts';

const SPECIAL: Readonly<Record<NonNullable<DayAhead['special']>, string>> = {
  holiday: 'jour férié : fermé',
  closed: 'fermeture exceptionnelle',
  'other-hours': 'horaires exceptionnels',
};

function aheadRow(day: DayAhead, names: Names): string[] {
  const { longest } = day;
  return [
    capital(dayText(day.day)),
    day.special === null ? 'horaires habituels' : SPECIAL[day.special],
    or(day.arrivals, countText),
    longest === null ? NO_FIGURE : durationText(longest.p90S),
    longest === null ? '' : `${minuteText(longest.minute)}, ${names(longest.service)}`,
    or(day.morning, countText),
    or(day.afternoon, countText),
  ];
}

/** The days of the week after: what is expected, and the counters for it. */
export function ahead({ ahead: days }: WeeklyReport, names: Names): Block[] {
  if (days === null)
    return [{ paragraph: 'La semaine suivante n’est plus, ou pas encore, à prévoir.' }];
  if (days.length === 0) return [{ paragraph: 'Aucun jour d’ouverture prévu.' }];
  const right = (title: string, weight: number) => ({ title, align: 'right' as const, weight });
  const columns = [
    { title: 'Jour', weight: 2 },
    { title: 'Ouverture', weight: 1.9 },
    right('Arrivées prévues', 1),
    right('Attente la plus longue', 1.1),
    { title: 'à', weight: 2.2 },
    right('Guichets, matin', 1),
    right('Guichets, après-midi', 1.2),
  ];
  const note =
    'Attente la plus longue : ce que 9 usagers sur 10 n’attendraient pas, à la pire demi-heure. Guichets : le plus qu’il en ' +
    'faille dans une demi-heure pour l’objectif le plus exigeant, si chacun reçoit toutes les démarches (Erlang-C).';
  return [
    { table: { columns, rows: days.map((day) => aheadRow(day, names)) } },
    { paragraph: note, tone: 'soft' },
  ];
}
