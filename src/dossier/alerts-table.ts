import { toActionS, toBackS } from '../affluence/alert-terms';
import type { Alert } from '../core/alert';
import type { Calendar } from '../engine/calendar';

type Cell = string | number | null;

/** Columns of `alerts.csv`, the regulation journal: roles, and nobody in particular. */
export const ALERT_COLUMNS = [
  ...([
    'day',
    'alert',
    'kind',
    'service',
    'raisedAt',
    'breachInS',
    'predictedS',
    'targetS',
  ] as const),
  ...([
    'takenAt',
    'takenByRole',
    'actions',
    'toActionS',
    'breachedAt',
    'backAt',
    'toBackS',
  ] as const),
  ...(['closedAt', 'outcome', 'raisedWaitS', 'actedWaitS', 'afterWaitS', 'backWaitS'] as const),
];

/** Rows of `alerts.csv`; a counter that asks for help is not named. */
export function alertRows(alerts: readonly Alert[], calendar: Calendar): Cell[][] {
  const text = (at: Alert['takenAt']): string | null => (at === null ? null : calendar.text(at));
  return alerts.map((alert) => {
    const { day, id, kind, service, breachInS, predictedS, targetS } = alert;
    const { raisedWaitS, actedWaitS, afterWaitS, backWaitS, outcome } = alert;
    const foreseen = [text(alert.raisedAt), breachInS, predictedS, targetS];
    const taken = [text(alert.takenAt), alert.takenBy?.role ?? null];
    const actions = alert.actions.map(({ action, how }) => `${action}:${how}`).join(' ');
    const acted = [actions, toActionS(alert)];
    const effect = [text(alert.breachedAt), text(alert.backAt), toBackS(alert)];
    const waits = [raisedWaitS, actedWaitS, afterWaitS, backWaitS];
    const end = [text(alert.closedAt), outcome, ...waits];
    return [day, id, kind, service, ...foreseen, ...taken, ...acted, ...effect, ...end];
  });
}
