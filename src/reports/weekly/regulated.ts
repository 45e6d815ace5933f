import { ANSWERED_S, isBack, toActionS } from '../../affluence/alert-terms';
import type { WeeklyRegulation } from '../../contract/weekly';
import type { Alert } from '../../core/alert';
import type { SiteDefinition } from '../../core/definition';

type Actions = Extract<WeeklyRegulation, { actions: unknown }>['actions'];

/** Each kind of action once an alert, with how many of those alerts ended well. */
function actionsOf(alerts: readonly Alert[]): Actions {
  const byName = new Map<string, { times: number; back: number }>();
  for (const alert of alerts) {
    for (const action of new Set(alert.actions.map((one) => one.action))) {
      const sum = byName.get(action) ?? { times: 0, back: 0 };
      byName.set(action, { times: sum.times + 1, back: sum.back + Number(isBack(alert)) });
    }
  }
  const actions = [...byName].map(([action, sum]) => ({ action, ...sum }));
  return actions.sort((a, b) => b.times - a.times || (a.action < b.action ? -1 : 1));
}

/** What was foreseen and done about the wait in a week; nothing is known of an imported one. */
export function regulated(
  { origin }: Pick<SiteDefinition, 'origin'>,
  alerts: readonly Alert[],
): WeeklyRegulation {
  if (origin === 'imported') return { unknown: 'imported' };
  const ofWaits = alerts.filter(({ kind }) => kind !== 'help-asked');
  const count = (is: (alert: Alert) => boolean): number => ofWaits.filter(is).length;
  return {
    raised: ofWaits.length,
    breached: count(({ breachedAt }) => breachedAt !== null),
    acted: count(({ actions }) => actions.length > 0),
    actedSoon: count((alert) => (toActionS(alert) ?? Infinity) <= ANSWERED_S),
    back: count(isBack),
    helpAsked: alerts.length - ofWaits.length,
    actions: actionsOf(ofWaits),
  };
}
