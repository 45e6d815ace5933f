import type { WeeklyGroup, WeeklyReport } from '../../contract/weekly';
import type { Block, KeyFigure } from '../../documents/content';
import type { Names } from './first-page';
import { ahead } from './ahead-part';
import { countText, durationText, many, or, percentText } from './texts';

/** By the names of `core/alert`. */
const ACTIONS: Readonly<Record<string, string>> = {
  'open-counter': 'Ouvrir un guichet',
  'move-skill': 'Confier une démarche à un autre guichet',
  'delay-break': 'Retarder une pause',
  'stop-intake': 'Limiter la prise de ticket',
  'publish-message': 'Publier un message',
  redirect: 'Réorienter les usagers',
  other: 'Autre action',
};

function regulation({ regulation: seen }: WeeklyReport): Block[] {
  if ('unknown' in seen) {
    return [{ paragraph: 'Non mesuré : un historique importé ne dit rien des alertes.' }];
  }
  const { raised, breached, acted, actedSoon, back, helpAsked, actions } = seen;
  const help = `Renforts demandés par les agents : ${countText(helpAsked)}.`;
  if (raised === 0) return [{ paragraph: `Aucune alerte cette semaine. ${help}` }];
  const text =
    `${many(raised, 'alerte')}, dont ${countText(breached)} avec dépassement de l’objectif. ` +
    `Action prise pour ${countText(acted)}, en moins de dix minutes pour ${countText(actedSoon)}. ` +
    `Retour sous l’objectif pour ${countText(back)}. ${help}`;
  const columns = [
    { title: 'Ce qui a été fait', weight: 3 },
    { title: 'Alertes', align: 'right' as const, weight: 1 },
    { title: 'Suivies d’un retour sous l’objectif', align: 'right' as const, weight: 2 },
  ];
  const rows = actions.map(({ action, times, back }) => [
    ACTIONS[action] ?? action,
    countText(times),
    countText(back),
  ]);
  return [{ paragraph: text }, ...(rows.length > 0 ? [{ table: { columns, rows } }] : [])];
}

function promises({ promises: seen }: WeeklyReport, names: Names): Block[] {
  const figures: KeyFigure[] = [
    {
      label: 'Annonces tenues',
      value: or(seen.kept, percentText),
      note: 'attente sous la borne haute annoncée',
    },
    {
      label: 'Dans la fourchette',
      value: or(seen.coverage, percentText),
      note: 'visée : 90\u00a0%',
    },
    {
      label: 'Attentes annoncées',
      value: countText(seen.made),
      note: `sans annonce : ${or(seen.blanks, percentText)}`,
    },
  ];
  const least = seen.least;
  const told =
    least === null
      ? 'Aucune démarche n’a eu assez d’annonces comparées.'
      : `Démarche la moins bien annoncée : ${names(least.service)}, ${percentText(least.kept)} d’annonces tenues.`;
  return [{ figures }, { paragraph: told, tone: 'soft' }];
}

function group(people: WeeklyGroup, who: string, none: string): Block[] {
  if (people.taken === 0) return [{ paragraph: none }];
  const few = 'moins de vingt mesures';
  const figures: KeyFigure[] = [
    {
      label: `Tickets ${who}`,
      value: countText(people.taken),
      note: `reçus : ${countText(people.received)}`,
    },
    {
      label: 'Dans l’objectif',
      value: or(people.within, percentText),
      note: people.within === null ? few : 'objectif de la démarche',
    },
    {
      label: '9 sur 10 en moins de',
      value: or(people.p90S, durationText),
      note: people.p90S === null ? few : 'jusqu’à la prise en charge',
    },
  ];
  return [{ figures }];
}

const METHOD =
  'Usager reçu : visite terminée au guichet. Attente : du ticket à l’appel. Objectif : celui de la démarche, en vigueur le ' +
  'jour même. Parts et neuvièmes déciles portent sur toutes les visites de la période, jamais sur des moyennes ; sous vingt ' +
  'mesures, ils ne sont pas donnés. Non mesurés et donc absents : ponctualité des rendez-vous et rendez-vous non honorés, ' +
  'écrans en panne, remarques des usagers, échéances.';

/** What was done about it, and what comes. */
export function secondPage(report: WeeklyReport, names: Names): Block[] {
  const groups: Block = {
    columns: [
      {
        blocks: [
          { heading: 'Accès prioritaire', level: 2 },
          ...group(report.priority, 'prioritaires', 'Aucun ticket prioritaire cette semaine.'),
        ],
      },
      {
        blocks: [
          { heading: 'Rendez-vous', level: 2 },
          ...group(
            report.appointments,
            'sur rendez-vous',
            'Aucun ticket sur rendez-vous cette semaine.',
          ),
        ],
      },
    ],
  };
  return [
    { pageBreak: true },
    { heading: 'Alertes et actions', level: 2 },
    ...regulation(report),
    { heading: 'Annonces d’attente', level: 2 },
    ...promises(report, names),
    groups,
    { heading: 'Semaine suivante', level: 2 },
    ...ahead(report, names),
    { heading: 'Lecture', level: 3 },
    { paragraph: METHOD, tone: 'soft' },
  ];
}
