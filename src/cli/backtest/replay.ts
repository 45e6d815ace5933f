import type { Estimate } from '../../core/estimate';
import { aheadOfNewcomer } from '../../core/decide-ticket';
import type { CounterId, SiteId } from '../../core/ids';
import type { Site } from '../../core/site';
import type { Instant, Moment } from '../../core/time';
import { Calendar } from '../../engine/calendar';
import { Forecaster } from '../../estimation/forecaster';
import type { Stretch } from '../../estimation/start';
import type { HistoryConfiguration } from '../import/read-files';
import { eventsOf } from './events';
import { HistorySite } from './history-site';
import type { PlanRow, StateRow, TicketRow } from './rows';

/** What would have been told at the taking of a ticket. */
export interface Prediction {
  readonly ahead: number;
  readonly wait: Estimate;
}

/** Everything that a backtest reads about one site. */
export interface SiteRows {
  readonly id: SiteId;
  readonly tickets: readonly TicketRow[];
  readonly states: readonly StateRow[];
  readonly plan: readonly PlanRow[];
}

/** Replays the history of one site, telling the prediction of each ticket. */
export function replaySite(
  rows: SiteRows,
  configuration: HistoryConfiguration,
  tell: (
    row: TicketRow,
    prediction: Prediction,
    forecaster: Forecaster,
    site: Site,
    now: Moment,
  ) => void,
): void {
  const calendar = new Calendar('UTC');
  const planned = planOf(rows.plan, calendar);
  const forecaster: Forecaster = new Forecaster(
    (service) => configuration.priors.get(service) ?? 600,
    planned,
  );
  const history = new HistorySite(
    rows.id,
    configuration,
    rows.states.length > 0,
    calendar,
    forecaster,
  );
  for (const event of eventsOf(rows.tickets, rows.states)) {
    const now = history.advance(event.at);
    if (event.kind === 'state') history.state(event.row);
    else if (event.kind === 'called') history.called(event.row);
    else if (event.kind === 'ended') history.ended(event.row);
    else {
      const { row } = event;
      history.know(row.service);
      const ahead = aheadOfNewcomer(history.site, { service: row.service, priority: row.priority });
      const forward = forecaster.forward(history.site, row.service, row.priority, now);
      const wait: Estimate = forward
        ? forecaster.council.range(history.site, row.service, row.priority, now, forward)
        : { unknown: 'no-open-counter' };
      tell(row, { ahead, wait }, forecaster, history.site, now);
      history.taken(row, forward);
    }
  }
}

/** The planned openings of a day are known from its midnight on. */
function planOf(
  plan: readonly PlanRow[],
  calendar: Calendar,
): (site: Site, counter: CounterId, now: Moment) => readonly Stretch[] | null {
  if (plan.length === 0) return () => null;
  const days = new Map<string, PlanRow[]>();
  for (const row of plan) {
    const key = `${calendar.moment(row.from).day} ${row.counter}`;
    days.set(key, [...(days.get(key) ?? []), row]);
  }
  const seconds = (from: Instant, to: Instant): number => (to - from) / 1000;
  return (_site, counter, now) =>
    (days.get(`${now.day} ${counter}`) ?? [])
      .map(({ from, to }) => ({
        from: seconds(now.at, from),
        to: to === null ? Infinity : seconds(now.at, to),
      }))
      .filter(({ to }) => to > 0);
}
