import { aheadOfNewcomer } from '../../core/newcomer';
import type { Estimate } from '../../core/estimate';
import type { SiteId } from '../../core/ids';
import type { Moment } from '../../core/time';
import { Calendar } from '../../engine/calendar';
import type { ClassicalWaits } from '../../estimation/classical';
import { Forecaster } from '../../estimation/forecaster';
import type { HistoryConfiguration } from '../import/read-files';
import { eventsOf } from './events';
import { HistorySite } from './history-site';
import { planOf } from './planned';
import type { PlanRow, StateRow, TicketRow } from './rows';
import { PRIOR_S } from './site-shape';

/** What would have been told at the taking of a ticket. */
export interface Prediction {
  readonly ahead: number;
  readonly wait: Estimate;
  /** What simpler predictors would have told. */
  readonly classical: () => ClassicalWaits;
}

/** Everything that a backtest reads about one site. */
export interface SiteRows {
  readonly id: SiteId;
  readonly tickets: readonly TicketRow[];
  readonly states: readonly StateRow[];
  readonly plan: readonly PlanRow[];
}

/** Tells waits at one site, and learns from what becomes of them. */
class Replay {
  private readonly forecaster: Forecaster;
  private readonly history: HistorySite;

  constructor({ id, plan }: SiteRows, configuration: HistoryConfiguration) {
    const calendar = new Calendar('UTC');
    const priorS = (service: string): number => configuration.priors.get(service) ?? PRIOR_S;
    this.forecaster = new Forecaster(priorS, planOf(plan, calendar));
    this.history = new HistorySite(id, configuration, calendar, this.forecaster);
  }

  take(row: TicketRow, now: Moment, tell: (row: TicketRow, told: Prediction) => void): void {
    const { forecaster, history } = this;
    const { service, priority } = row;
    history.know(service);
    const { site } = history;
    const { promise, forward } = forecaster.alone(site, service, priority, now);
    const usualS = forecaster.usualS.bind(forecaster);
    tell(row, {
      ahead: aheadOfNewcomer(site, { service, priority }),
      wait: promise,
      classical: () => forecaster.council.classical.waits(site, service, priority, now, usualS),
    });
    history.taken(row, forward);
  }

  run(rows: SiteRows, tell: (row: TicketRow, told: Prediction) => void): void {
    for (const event of eventsOf(rows.tickets, rows.states)) {
      const now = this.history.advance(event.at);
      if (event.kind === 'taken') this.take(event.row, now, tell);
      else if (event.kind === 'called') this.history.called(event.row);
      else if (event.kind === 'ended') this.history.ended(event.row);
      else this.history.state(event.row);
    }
  }
}

/** Replays the history of one site, and tells the prediction of each ticket when it is taken. */
export function replaySite(
  rows: SiteRows,
  configuration: HistoryConfiguration,
  tell: (row: TicketRow, told: Prediction) => void,
): void {
  new Replay(rows, configuration).run(rows, tell);
}
