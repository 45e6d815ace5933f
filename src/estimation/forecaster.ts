import type { Estimate, UnknownReason } from '../core/estimate';
import type { RecordedFact } from '../core/facts';
import type { CounterId, ServiceId, TicketId } from '../core/ids';
import type { Site } from '../core/site';
import { elapsedS, type Instant, type Moment } from '../core/time';
import { blankOf } from './blank';
import { closesIn } from './closing';
import { Council, type SavedCouncil } from './council';
import type { Estimator, Told } from './estimator';
import { type Forecast, forecastOf, newcomerKey, newcomerRun, type Run } from './forecast';
import { Learned, type SavedLearned } from './learned';
import type { Plan } from './lobby';
import { Observer, type SavedObserver } from './observer';
import { openFor } from './open-counters';
import { freeAt } from './rest';
import { foundBy, runSince } from './since';
import { estimateOf, less, unreached } from './told';

/** Facts after which counters call others, or otherwise. */
const OTHERWISE = /^(counter-|site-configured|skills-set|action-undone)/;

/** Everything that the facts have taught, as plain data. */
export interface SavedForecaster {
  readonly learned: SavedLearned;
  readonly observer: SavedObserver;
  readonly council: SavedCouncil;
}

/**
 * Tells waits by running the lobby forward with the rule that agents' keys run, and by what such
 * waits turned into before.
 */
export class Forecaster implements Estimator {
  readonly learned: Learned;
  readonly council: Council;
  private readonly observer: Observer;
  private forecast: Forecast | null = null;
  /** Counters are others than when the lobby was run: no shift of that run would tell a newcomer's wait. */
  private outdated = false;
  /** How many stood before a newcomer when the lobby was run: see {@link Run}. */
  private found = new Map<string, number>();
  /** Services of which nothing could be told when the lobby was run, and why. */
  private blanks = new Map<ServiceId, UnknownReason>();

  /** `priorS`: what is believed of a service's length before any measure, seconds. */
  constructor(
    priorS: (service: ServiceId) => number,
    readonly plan: Plan,
  ) {
    this.learned = new Learned(priorS);
    this.observer = new Observer(this.learned);
    this.council = new Council((service) => this.usualS(service));
  }

  observe(site: Site, recorded: RecordedFact, moment: Moment): void {
    if (OTHERWISE.test(recorded.fact.type)) this.outdated = true;
    this.observer.observe(site, recorded, moment);
    this.council.observe(site, recorded, moment);
  }

  refresh(site: Site, now: Moment): void {
    this.forecast = forecastOf(site, this.learned, this.plan, now);
    this.outdated = false;
    this.blanks = new Map();
    for (const { id } of site.definition.services) {
      const blank = blankOf(site, id, this.plan, now, this.council.lastCall(id));
      if (blank) this.blanks.set(id, blank);
    }
    this.found = new Map();
    for (const key of this.forecast.newcomers.keys()) this.found.set(key, foundBy(site, key));
  }

  newcomer(site: Site, service: ServiceId, priority: number, now: Moment): Told {
    if (!this.forecast || this.outdated) this.refresh(site, now);
    // Priorities above the law's are called as soon as those of the law.
    const key = newcomerKey(service, Math.min(priority, 1));
    const run = this.forecast?.newcomers.get(key);
    return this.told(site, service, priority, now, run && this.since(site, service, key, run, now));
  }

  /** The same, run forward anew for this person alone. */
  alone(site: Site, service: ServiceId, priority: number, now: Moment): Told {
    const run = newcomerRun(site, this.learned, this.plan, now, { service, priority });
    return this.told(site, service, priority, now, run);
  }

  waiting(site: Site, id: TicketId, at: Instant): Estimate {
    const ticket = site.tickets.get(id);
    if (ticket?.status !== 'waiting') return { unknown: 'not-waiting' };
    const blank = this.blanks.get(ticket.service);
    if (blank) return { unknown: blank };
    const run = this.forecast?.waiting.get(id);
    // Who came after the lobby was run has what they were told, less what they have waited.
    if (!this.forecast || !run) return less(ticket.promise, elapsedS(ticket.queuedAt, at));
    if (!run.range) return unreached(site, ticket.service, run);
    const range = this.council.corrected(ticket.service, ticket.priority, run.range);
    return less(estimateOf(range, run.beforeClosing), elapsedS(this.forecast.at, at));
  }

  freeAt(site: Site, id: CounterId, at: Instant): Instant | null {
    return freeAt(site, this.learned, id, at);
  }

  usualS(service: ServiceId): number {
    return this.learned.visits.of(service).meanS;
  }

  save(): SavedForecaster {
    return {
      learned: this.learned.save(),
      observer: this.observer.save(),
      council: this.council.save(),
    };
  }

  restore({ learned, observer, council }: SavedForecaster): void {
    this.learned.restore(learned);
    this.observer.restore(observer);
    this.council.restore(council);
    this.forecast = null;
  }

  private told(site: Site, service: ServiceId, priority: number, now: Moment, run?: Run): Told {
    const lastCall = this.council.lastCall(service);
    const blank = blankOf(site, service, this.plan, now, lastCall);
    if (blank) return { promise: { unknown: blank }, forward: null };
    if (!run?.range) return { promise: unreached(site, service, run), forward: null };
    const range = this.council.range(site, service, priority, now, run.range);
    return { promise: estimateOf(range, run.beforeClosing), forward: run.range };
  }

  /** A newcomer's run, for those who have come or been called since. */
  private since(site: Site, service: ServiceId, key: string, run: Run, now: Moment): Run {
    const more = foundBy(site, key) - (this.found.get(key) ?? 0);
    if (more === 0) return run;
    const open = openFor(site, service);
    const idle = open.filter(({ id }) => !site.counters.get(id)?.ticket).length;
    // Told "at once", a run has idle counters that take the first of those who came.
    const taken = more > 0 && run.range?.highS === 0 ? idle : 0;
    return runSince(run, {
      places: more > 0 ? Math.max(0, more - taken) : more,
      open: open.length,
      usualS: this.usualS(service),
      closesInS: closesIn(site.definition, service, now),
    });
  }
}
