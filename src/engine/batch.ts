import { hash } from 'node:crypto';
import type { Leg } from '../affluence/leg';
import { sumDeltas } from '../affluence/slot-sum';
import type { SlotDelta } from '../affluence/slot';
import type { Alert } from '../core/alert';
import type { Command } from '../core/commands';
import { decide } from '../core/decide';
import type { Fact, RecordedFact } from '../core/facts';
import type { AlertId, CommandId } from '../core/ids';
import { instant, type Moment } from '../core/time';
import { answerTo } from './answer';
import { type Ask, completed, type Outcome } from './ask';
import type { Batch, KeptAnswer, PendingFact } from './journal-port';
import type { SiteState } from './site-state';

/** Who acts when nobody asked: the turn of a day, the rule of an intake. */
export const SYSTEM = 'system';

/** SHA-256 of what is asked, so that an id can't be used again for something else. */
export function fingerprintOf({ wish }: Ask): string {
  return hash('sha256', JSON.stringify(wish), 'base64');
}

/** One batch in the making: commands are decided and their facts gathered for one commit. */
export class BatchDraft {
  readonly facts: RecordedFact[] = [];
  private readonly pending: PendingFact[] = [];
  private readonly answers = new Map<CommandId, KeptAnswer>();
  private readonly legs = new Map<string, Leg>();
  private readonly slots: SlotDelta[] = [];
  private readonly alerts = new Map<AlertId, Alert>();
  private readonly after: number;

  constructor(
    private readonly state: SiteState,
    private now: Moment,
    private readonly kept: ReadonlyMap<CommandId, KeptAnswer>,
  ) {
    this.after = state.site.seq;
    this.turnDay();
  }

  /** Time has passed: what follows happens then. Only a past that is made up needs it. */
  turnTo(now: Moment): void {
    this.now = now;
    this.turnDay();
  }

  /** Decides an ask, or answers what its id was answered before. */
  handle(ask: Ask): Outcome {
    if (ask.id === null) return this.decide(completed(ask.wish, this.state, this.now), ask);
    const fingerprint = fingerprintOf(ask);
    const before = this.kept.get(ask.id) ?? this.answers.get(ask.id);
    if (before?.fingerprint === fingerprint) return JSON.parse(before.answer) as Outcome;
    if (before) return { ok: false, refusal: 'command-reused' };
    const outcome = this.decide(completed(ask.wish, this.state, this.now), ask);
    const answer = JSON.stringify(outcome);
    this.answers.set(ask.id, { command: ask.id, fingerprint, answer });
    return outcome;
  }

  /** Null when there is nothing to write. */
  finish(): Batch | null {
    if (this.pending.length === 0 && this.answers.size === 0) return null;
    const { calendar, site } = this.state;
    return {
      site: site.definition.id,
      after: this.after,
      facts: this.pending,
      answers: [...this.answers.values()],
      legs: [...this.legs.values()],
      slots: sumDeltas(this.slots).map((slot) => {
        const { day, minute } = calendar.moment(instant(slot.startsAt));
        return { ...slot, day, minute };
      }),
      alerts: [...this.alerts.values()],
    };
  }

  private decide(command: Command, { id, actor }: Ask): Outcome {
    const decision = decide(this.state.site, command, this.now);
    if (!decision.ok) return decision;
    this.happen(decision.facts, id, actor);
    return { ok: true, answer: answerTo(this.state, command, decision.facts) };
  }

  private turnDay(): void {
    const { day, definition } = this.state.site;
    // An imported site lives in the days of its file: only the next import turns them.
    if (definition.origin === 'imported' || (day !== null && this.now.day <= day)) return;
    const until = day === null ? {} : { until: this.state.calendar.startOfNext(day) };
    const decision = decide(this.state.site, { type: 'turn-day', ...until }, this.now);
    if (decision.ok) this.happen(decision.facts, null, SYSTEM);
  }

  private happen(facts: readonly Fact[], command: CommandId | null, actor: string): void {
    const { site } = this.state;
    for (const fact of facts) {
      const day = fact.type === 'day-started' ? fact.day : (site.day ?? this.now.day);
      const recorded = { seq: site.seq + 1, at: this.now.at, day, fact };
      const trace = this.state.apply(recorded);
      for (const leg of trace.legs) this.legs.set(`${leg.ticket}/${leg.leg}`, leg);
      this.slots.push(...trace.slots);
      for (const alert of trace.alerts) this.alerts.set(alert.id, alert);
      this.pending.push({ recorded, command, actor });
      this.facts.push(recorded);
    }
  }
}
