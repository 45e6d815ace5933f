import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { Subscription } from 'rxjs';
import type { SiteDefinition } from '../../core/definition';
import { mondayOf } from '../../core/iso-week';
import { addDays } from '../../core/time';
import { Calendar } from '../../engine/calendar';
import { Clock } from '../../engine/clock';
import { Sites } from '../../engine/sites';
import { type KeptReport, WeeklyReportStore } from '../../journal/weekly-reports';
import { dueWeek, nextAttempt } from './due';
import { WEEKLY_SETTINGS, type WeeklySettings } from './weekly-settings';
import { failureOf, Mailer } from './mailer';
import { periodText } from './texts';
import { weeklyPdf } from './weekly-pdf';
import { WeeklyReader } from './weekly.reader';

/** How often it is looked whether something is due. */
const LOOK_MS = 60_000;
/** After so long without an outcome, whoever was sending a letter is taken for dead. */
const LEASE_MS = 5 * 60_000;

/** Makes the report of each week on Monday morning, keeps it, and sends it to whoever is to have it. */
@Injectable()
export class WeeklyPost implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('weekly report');
  private readonly mailer: Mailer | null;
  private ticks: Subscription | null = null;
  private working: Promise<void> | null = null;

  constructor(
    private readonly reader: WeeklyReader,
    private readonly store: WeeklyReportStore,
    private readonly sites: Sites,
    private readonly clock: Clock,
    @Inject(WEEKLY_SETTINGS) private readonly settings: WeeklySettings,
  ) {
    this.mailer = settings.mail ? new Mailer(settings.mail.url, settings.mail.from) : null;
  }

  onApplicationBootstrap(): void {
    this.ticks = this.clock.every(LOOK_MS).subscribe(() => void this.look());
    void this.look();
  }

  async onModuleDestroy(): Promise<void> {
    this.ticks?.unsubscribe();
    await this.working;
  }

  /** Makes and sends what is due; one look at a time. */
  look(): Promise<void> {
    this.working ??= this.work().finally(() => (this.working = null));
    return this.working;
  }

  private async work(): Promise<void> {
    for (const { id } of await this.sites.all()) {
      try {
        const definition = await this.sites.definition(id);
        if (definition && definition.origin !== 'imported') await this.workFor(definition);
      } catch (error) {
        this.logger.error(`${id}: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  }

  private async workFor(definition: SiteDefinition): Promise<void> {
    const moment = new Calendar(definition.zone).moment(this.clock.now());
    const due = dueWeek(moment, this.settings.atMinute);
    const known = await this.store.of(definition.id);
    if (due && !known.some(({ week }) => week === due.week)) await this.make(definition, due.week);
    await this.sendDue(definition);
  }

  private async make(definition: SiteDefinition, week: string): Promise<void> {
    const monday = mondayOf(week);
    if (!monday) return;
    const report = await this.reader.report(definition, monday);
    // A site that was not there yet has nothing to report.
    if (report.openDays === 0 && report.weeksBefore === 0) return;
    const now = this.clock.now();
    const state = this.mailer && this.recipientsOf(definition.id).length > 0 ? 'due' : 'kept';
    const made = { madeAt: now, nextAt: now, attempts: 0, sentAt: null, failure: null };
    const pdf = await weeklyPdf(report, definition);
    await this.store.keep({ site: definition.id, week, state, ...made }, pdf);
    this.logger.log(`${definition.id}: ${week} is made`);
  }

  private async sendDue(definition: SiteDefinition): Promise<void> {
    const now = this.clock.now();
    const all = await this.store.of(definition.id);
    for (const report of all.filter(({ state, nextAt }) => state === 'due' && nextAt <= now)) {
      if (await this.store.claim(report, now + LEASE_MS)) await this.send(definition, report);
    }
  }

  private async send(definition: SiteDefinition, report: KeptReport): Promise<void> {
    const attempts = report.attempts + 1;
    try {
      await this.post(definition, report);
      await this.store.note(report, { state: 'sent', sentAt: this.clock.now(), failure: null });
      this.logger.log(`${report.site}: ${report.week} is sent`);
    } catch (error) {
      const failure = failureOf(error);
      const next = nextAttempt(attempts, this.clock.now());
      const outcome = next === null ? { state: 'given-up' as const } : { nextAt: next };
      await this.store.note(report, { ...outcome, failure });
      const what = next === null ? 'given up' : `attempt ${attempts}`;
      this.logger.error(`${report.site}: ${report.week} could not be sent (${failure}), ${what}`);
    }
  }

  private async post(definition: SiteDefinition, { site, week }: KeptReport): Promise<void> {
    const pdf = await this.store.pdf({ site, week });
    const monday = mondayOf(week);
    if (!this.mailer || !pdf || !monday) throw new Error('nothing to send');
    const period = periodText(monday, addDays(monday, 6));
    const name = definition.name.fr;
    await this.mailer.send({
      to: this.recipientsOf(site),
      subject: `${name} : rapport hebdomadaire, ${period}`,
      text: `Bonjour,\n\nLe rapport hebdomadaire de ${name}, ${period}, est joint à ce message (deux pages).\n`,
      fileName: `rapport-${site}-${week}.pdf`,
      pdf,
    });
  }

  private recipientsOf(site: string): readonly string[] {
    return this.settings.recipients[site] ?? [];
  }
}
