import type { AlertView } from '../contract/alerts';
import { type Row, text } from './csv';

const PLAIN = [
  'id',
  'day',
  'kind',
  'service',
  'counter',
  'raisedAt',
  'breachInS',
  'predictedS',
  'targetS',
] as const;

const CAUSES = [
  'waiting',
  'open',
  'planned',
  'arrivals',
  'needed',
  'basis',
  'beforeClosing',
] as const;

const FATE = [
  'takenAt',
  'breachedAt',
  'backAt',
  'closedAt',
  'outcome',
  'raisedWaitS',
  'actedWaitS',
  'afterWaitS',
  'backWaitS',
] as const;

const COLUMNS = [...PLAIN, ...CAUSES, 'takenBy', 'actions', ...FATE];

type Cell = string | number | null;

function pick<T extends object>(from: T, names: readonly (keyof T & string)[]): Row {
  return Object.fromEntries(names.map((name) => [name, from[name] as Cell]));
}

/** `2026-11-23T10:46:00+01:00 open-counter e4` for each, separated by ` | `. */
function actionsOf({ actions }: AlertView): string {
  return actions
    .map(({ at, action, how, counter, note }) =>
      [at, action, how, counter, note].filter((part) => part !== null).join(' '),
    )
    .join(' | ');
}

/** One line an alert. */
export function regulationCsv(alerts: readonly AlertView[]): string {
  const rows = alerts.map((alert) => ({
    ...pick(alert, PLAIN),
    ...pick(alert.cause, CAUSES),
    takenBy: alert.takenBy?.role ?? null,
    actions: actionsOf(alert),
    ...pick(alert, FATE),
  }));
  return text(COLUMNS, rows);
}
