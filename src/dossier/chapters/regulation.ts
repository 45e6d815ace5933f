import { toActionS, toBackS } from '../../affluence/alert-terms';
import type { Alert } from '../../core/alert';
import type { Block } from '../../documents/content';
import type { Case } from '../drawing';
import type { FactLine } from '../fact-line';
import { durationText } from './french';
import { indicatorTable } from './indicator-table';
import { type Matter, yearOf } from './subject-matter';

const KINDS: Readonly<Record<Alert['kind'], string>> = {
  'wait-will-exceed': 'L’attente va dépasser l’objectif',
  'wait-exceeds': 'L’attente dépasse l’objectif',
  'not-received-before-closing': 'Risque de ne pas recevoir avant la fermeture',
  'help-asked': 'Un guichet demande un renfort',
};

const ACTIONS: Readonly<Record<Alert['actions'][number]['action'], string>> = {
  'open-counter': 'ouvrir un guichet',
  'move-skill': 'déplacer une compétence',
  'delay-break': 'décaler une pause',
  'stop-intake': 'limiter la prise de ticket',
  'publish-message': 'publier un message',
  redirect: 'réorienter',
  other: 'autre action',
};

const FACTS: Readonly<Record<string, string>> = {
  'ticket-taken': 'ticket pris',
  'ticket-called': 'appel',
  'ticket-recalled': 'rappel',
  'ticket-arrived': 'arrivée au guichet',
  'ticket-missed': 'absence',
  'ticket-returned': 'retour',
  'ticket-parked': 'mise de côté',
  'ticket-resumed': 'reprise',
  'ticket-requeued': 'remise dans la file',
  'ticket-transferred': 'réorientation',
  'ticket-finished': 'fin d’entretien',
  'ticket-left': 'abandon',
  'ticket-closed': 'clôture à la fermeture',
  'visit-rated': 'avis donné',
};

const columns = (...titles: string[]) => titles.map((title) => ({ title }));

const clock = (text: string): string => text.slice(11, 19);

const lasted = (seconds: number | null): string => (seconds === null ? '—' : durationText(seconds));

function alertRow(alert: Alert, { text, account }: Matter): string[] {
  const service = account.definition.services.find(({ id }) => id === alert.service);
  const actions = [...new Set(alert.actions.map(({ action }) => ACTIONS[action]))];
  return [
    `${alert.day} ${clock(text(alert.raisedAt))}`,
    `${KINDS[alert.kind]}${service ? ` (${service.name.fr})` : ''}`,
    actions.join(', ') || 'aucune action',
    lasted(toActionS(alert)),
    lasted(toBackS(alert)),
  ];
}

function drawnAlerts(matter: Matter): Block[] {
  const { account } = matter;
  const { cases, of } = account.regulation;
  if (of === 0) {
    return [
      {
        paragraph:
          'Aucune alerte n’a été enregistrée sur l’année : dix parcours d’usagers ont été tirés au sort.',
      },
    ];
  }
  const drawn = cases.flatMap(({ id }) => account.alerts.filter((alert) => alert.id === id));
  return [
    {
      table: {
        caption: `${drawn.length} alertes tirées au sort parmi ${of}`,
        columns: columns(
          'Alerte',
          'De quoi',
          'Ce qui a été fait',
          'Avant d’agir',
          'Retour sous le seuil',
        ),
        rows: drawn.map((alert) => alertRow(alert, matter)),
      },
    },
  ];
}

function factText(line: FactLine, { text }: Matter): string {
  const withheld = line.withheld ? ' (motif tu)' : '';
  return `${clock(text(line.at))} ${FACTS[line.type] ?? line.type}${withheld}`;
}

function visitRow({ id, facts }: Case, matter: Matter): string[] {
  const [taken] = facts;
  const body = JSON.parse(taken?.body ?? '{}') as { number?: string };
  const told = facts.map((line) => factText(line, matter)).join('\n');
  return [body.number ?? id, taken?.day ?? '', told, facts.map(({ seq }) => seq).join(', ')];
}

/** Chapter 5: alerts, decisions, delays, effects; cases that nobody chose. */
export function regulation(matter: Matter): Block[] {
  const { account, subject } = matter;
  const { cases, of } = account.visits;
  return [
    { heading: '5. Journal de régulation', level: 2 },
    indicatorTable(yearOf(matter), ['I-35'], 'Alertes et suites données'),
    {
      paragraph: `Graine du tirage : ${subject.seed}. C’est le maillon du dernier fait de l’année ; personne n’a pu le choisir. Pour chaque cas, le lot est SHA-256 de « graine, saut de ligne, identifiant » : les dix plus petits sont tirés.`,
      tone: 'soft',
    },
    ...drawnAlerts(matter),
    {
      table: {
        caption: `${cases.length} parcours d’usagers tirés au sort parmi ${of}`,
        columns: columns('Numéro', 'Jour', 'Faits', 'Rangs dans facts.jsonl'),
        rows: cases.map((one) => visitRow(one, matter)),
      },
    },
  ];
}
