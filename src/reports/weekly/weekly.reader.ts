import { Injectable } from '@nestjs/common';
import { OUTLOOK_DAYS } from '../../contract/outlook';
import type { DayAhead, WeeklyReport } from '../../contract/weekly';
import type { SiteDefinition } from '../../core/definition';
import { addDays, type Day, dayNumber } from '../../core/time';
import { Calendar } from '../../engine/calendar';
import { Clock } from '../../engine/clock';
import { Outlooks } from '../../engine/outlooks';
import { Sites } from '../../engine/sites';
import { AlertQuery } from '../../journal/alert.query';
import { LedgerReader } from '../ledger.reader';
import { PeriodReader } from '../period.reader';
import { daysAhead } from './ahead';
import { weeklyReport } from './view';

const WEEK = 7;
const WEEKS_BEFORE = 4;

/** Reads what the report of a week is made of. */
@Injectable()
export class WeeklyReader {
  constructor(
    private readonly periods: PeriodReader,
    private readonly ledgers: LedgerReader,
    private readonly alerts: AlertQuery,
    private readonly outlooks: Outlooks,
    private readonly sites: Sites,
    private readonly clock: Clock,
  ) {}

  /** The report of the week that begins on that Monday. */
  async report(definition: SiteDefinition, monday: Day): Promise<WeeklyReport> {
    const site = definition.id;
    const to = addDays(monday, WEEK - 1);
    const first = addDays(monday, -WEEKS_BEFORE * WEEK);
    const week = await this.periods.tally(site, monday, to);
    const before = await this.periods.tally(site, first, addDays(monday, -1));
    const promises = await this.ledgers.ledger({ site, from: monday, to }, 'service');
    const alerts = await this.alerts.between(site, monday, to);
    const past = await this.periods.tally(site, first, to);
    const ahead = await this.ahead(definition, addDays(monday, WEEK), past);
    return weeklyReport({ definition, monday, week, before, promises, alerts, ahead });
  }

  /** The week after, when the half-hours to come reach it and it is not over. */
  private async ahead(
    definition: SiteDefinition,
    monday: Day,
    past: Parameters<typeof daysAhead>[0]['past'],
  ): Promise<readonly DayAhead[] | null> {
    const today = new Calendar(definition.zone).moment(this.clock.now()).day;
    const days = dayNumber(monday) + WEEK - dayNumber(today);
    const site = await this.sites.get(definition.id);
    if (!site || definition.origin === 'imported' || days < 1 || days > OUTLOOK_DAYS) return null;
    const outlook = await this.outlooks.days(site, days);
    return daysAhead({ definition, monday, past, outlook });
  }
}
