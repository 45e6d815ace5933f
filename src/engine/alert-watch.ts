import { objectiveOn } from '../affluence/objective';
import type { AlertCause, AlertCommand } from '../core/alert';
import {
  type AlertAdvice,
  alertDecision,
  type AlertMemory,
  type Sight,
  UNSEEN,
} from '../core/alert-rule';
import type { ServiceDefinition } from '../core/definition';
import type { ServiceId } from '../core/ids';
import type { Instant } from '../core/time';
import { TREND_S, trendOf, type WaitSeen } from '../core/wait-trend';
import { type ComingWaits, comingWaits } from '../estimation/coming';
import { causeOf } from './alert-cause';
import type { Ask, Outcome } from './ask';
import { SYSTEM } from './batch';
import type { View } from './boards/view';
import { sightOf } from './sight';
import { waitsOf } from './streams';

/** The lobby is run an hour forward this often; the refreshes between go by the last run. */
const RUN_MS = 60_000;
/** What was run longer ago says nothing any more. */
const TOO_OLD_MS = 5 * RUN_MS;

interface Run {
  readonly ranAt: Instant;
  readonly waits: ComingWaits;
}

/** The loop turns once between two steps: whoever else is asking is answered. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Watches the objectives of one site: each time that it looks at the waits it asks the mailbox to raise an
 * alert before a breach, to note waits beside it, and to end it. It only asks: two servers on one
 * journal raise an alert once.
 */
export class AlertWatch {
  private readonly memories = new Map<ServiceId, AlertMemory>();
  private readonly seen = new Map<ServiceId, WaitSeen[]>();
  private run: Run | null = null;
  private running = false;

  /** `runMs`: how often the lobby is run forward. */
  constructor(
    private readonly ask: (ask: Ask) => Promise<Outcome>,
    private readonly runMs = RUN_MS,
  ) {}

  /** To be called every 15 s or so, between two commits. Resolves once all that follows was asked for. */
  async refreshed(given: View): Promise<void> {
    const { state, now } = given;
    if (state.site.definition.origin === 'imported') return;
    // As of now: the screens may lag behind a clock that is turned by hand, or on a busy machine.
    const view = { ...given, waits: waitsOf(state, now.at) };
    const steps = this.isDue(view) ? this.begun(view) : null;
    const wishes = state.site.definition.services.flatMap((one) => this.judged(view, one));
    const asked = wishes.map((wish) => this.ask({ wish, id: null, actor: SYSTEM }));
    if (steps) await this.finish(steps, now.at);
    await Promise.all(asked);
  }

  private isDue({ now }: View): boolean {
    const age = this.run ? now.at - this.run.ranAt : Infinity;
    // A clock that was set back must not stop the runs.
    return !this.running && (age >= this.runMs || age < 0);
  }

  /** The first step reads the site, between two commits. */
  private begun({ state: { site, estimator }, now }: View): ReturnType<typeof comingWaits> {
    const wanted = site.definition.services.flatMap((service) => {
      const objective = objectiveOn(service, now.day);
      return objective ? [[service.id, objective.share] as const] : [];
    });
    const steps = comingWaits(site, estimator.learned, now, new Map(wanted));
    steps.next();
    return steps;
  }

  private async finish(steps: ReturnType<typeof comingWaits>, ranAt: Instant): Promise<void> {
    this.running = true;
    try {
      for (;;) {
        const step = steps.next();
        if (step.done) {
          this.run = { ranAt, waits: step.value };
          return;
        }
        await nextTurn();
      }
    } finally {
      this.running = false;
    }
  }

  private judged(view: View, service: ServiceDefinition): AlertCommand[] {
    const { now, state } = view;
    const { coming, basis } = this.comingOf(view, service);
    const sight = sightOf(view, service, coming);
    this.remember(service.id, sight, now.at);
    const before = this.memories.get(service.id) ?? UNSEEN;
    const { advice, memory } = alertDecision(state.site, service.id, sight, now, before);
    this.memories.set(service.id, memory);
    return advice.map((one) => wishOf(one, view, service, sight, basis));
  }

  /** From the last forward run, less the time gone by since; else from the trend of the wait. */
  private comingOf(
    { now }: View,
    { id }: ServiceDefinition,
  ): { readonly coming: Sight['coming']; readonly basis: AlertCause['basis'] } {
    const told = this.run?.waits.get(id);
    const age = this.run ? now.at - this.run.ranAt : Infinity;
    if (told && age >= 0 && age < TOO_OLD_MS) {
      const coming = told.map((one) => ({ ...one, inS: one.inS - age / 1000 }));
      return { coming: coming.filter(({ inS }) => inS > 0), basis: 'forward' };
    }
    return { coming: trendOf(this.seen.get(id) ?? [], now.at), basis: 'trend' };
  }

  private remember(id: ServiceId, { waitS }: Sight, at: Instant): void {
    const recent = (this.seen.get(id) ?? []).filter((one) => at - one.at <= TREND_S * 1000);
    if (waitS !== null && Number.isFinite(waitS)) recent.push({ at, waitS });
    this.seen.set(id, recent);
  }
}

function wishOf(
  advice: AlertAdvice,
  view: View,
  service: ServiceDefinition,
  sight: Sight,
  basis: AlertCause['basis'],
): AlertCommand {
  const waitS = sight.toldS;
  if (advice.type === 'measure') {
    return { type: 'measure-alert', alert: advice.alert.id, of: advice.of, waitS };
  }
  if (advice.type === 'close') {
    const { alert, outcome, backAt } = advice;
    return { type: 'close-alert', alert: alert.id, outcome, backAt, waitS };
  }
  const { kind, breachInS, predictedS } = advice;
  const cause = causeOf(view, service.id, sight, breachInS ? basis : 'present');
  const targetS = sight.target?.withinS ?? null;
  const raise = { kind, breachInS, predictedS, targetS, cause, waitS };
  return { type: 'raise-alert', service: service.id, ...raise };
}
