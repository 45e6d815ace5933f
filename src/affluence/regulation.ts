import type { Alert } from '../core/alert';
import { isOpen } from '../core/alert';
import { ANSWERED_S, isBack, toActionS, toBackS } from './alert-terms';

/** A figure and the number of alerts that it rests on; null when it rests on none. */
interface Figure {
  readonly value: number | null;
  readonly of: number;
}

/** What a period's alerts come to: the indicator I-35, from the alerts themselves. */
export interface Regulation {
  readonly alerts: number;
  readonly breached: number;
  readonly acted: number;
  readonly back: number;
  readonly helpAsked: number;
  readonly actedWithin10: Figure;
  readonly medianToActionS: Figure;
  readonly medianToBackS: Figure;
  readonly worked: Figure;
  readonly avoided: Figure;
}

const share = (part: number, of: number): Figure => ({ value: of === 0 ? null : part / of, of });

/** Nearest rank: the smallest that half of them do not exceed. */
function median(values: readonly number[]): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  return { value: sorted[Math.ceil(sorted.length / 2) - 1] ?? null, of: sorted.length };
}

const present = (value: number | null): value is number => value !== null;

/** The summary of alerts; requests for help are none of the wait, and counted apart. */
export function regulationOf(all: readonly Alert[]): Regulation {
  const alerts = all.filter(({ kind }) => kind !== 'help-asked');
  const toAction = alerts.map(toActionS).filter(present);
  const acted = alerts.filter(({ actions }) => actions.length > 0);
  const breached = alerts.filter(({ breachedAt }) => breachedAt !== null).length;
  const settled = acted.filter((alert) => !isOpen(alert));
  const ended = alerts.filter((alert) => !isOpen(alert));
  const avoided = ended.filter(({ breachedAt }) => breachedAt === null).length;
  return {
    alerts: alerts.length,
    breached,
    acted: acted.length,
    back: alerts.filter(isBack).length,
    helpAsked: all.length - alerts.length,
    actedWithin10: share(toAction.filter((s) => s <= ANSWERED_S).length, alerts.length),
    medianToActionS: median(toAction),
    medianToBackS: median(alerts.map(toBackS).filter(present)),
    worked: share(settled.filter(isBack).length, settled.length),
    avoided: share(avoided, ended.length),
  };
}
