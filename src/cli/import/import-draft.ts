import type { Leg } from '../../affluence/leg';
import type { SlotDelta } from '../../affluence/slot';
import { sumDeltas } from '../../affluence/slot-sum';
import type { Alert } from '../../core/alert';
import type { Fact } from '../../core/facts';
import type { AlertId, CommandId } from '../../core/ids';
import { type Day, type Instant, instant } from '../../core/time';
import type { Batch, KeptAnswer, PendingFact } from '../../engine/journal-port';
import type { SiteState } from '../../engine/site-state';

const ACTOR = 'import';

/** One batch of a past that is being told: facts with instants of their own. */
export class ImportDraft {
  private readonly facts: PendingFact[] = [];
  private readonly answers: KeptAnswer[] = [];
  private readonly legs = new Map<string, Leg>();
  private readonly slots: SlotDelta[] = [];
  private readonly alerts = new Map<AlertId, Alert>();
  private readonly after: number;

  constructor(private readonly state: SiteState) {
    this.after = state.site.seq;
  }

  get size(): number {
    return this.facts.length + this.answers.length;
  }

  /** Lets a fact happen, on the day in progress. */
  happen(at: Instant, fact: Fact, command: CommandId | null = null): void {
    const { site, calendar } = this.state;
    const day: Day = fact.type === 'day-started' ? fact.day : (site.day ?? calendar.moment(at).day);
    const recorded = { seq: site.seq + 1, at, day, fact };
    const trace = this.state.apply(recorded);
    for (const leg of trace.legs) this.legs.set(`${leg.ticket}/${leg.leg}`, leg);
    this.slots.push(...trace.slots);
    for (const alert of trace.alerts) this.alerts.set(alert.id, alert);
    this.facts.push({ recorded, command, actor: ACTOR });
  }

  /** Keeps that an event has been imported, up to the present seq. */
  keep(command: CommandId, fingerprint: string): void {
    const answer = JSON.stringify({ ok: true, answer: { seq: this.state.site.seq } });
    this.answers.push({ command, fingerprint, answer });
  }

  finish(): Batch {
    const { calendar, site } = this.state;
    return {
      site: site.definition.id,
      after: this.after,
      facts: this.facts,
      answers: this.answers,
      legs: [...this.legs.values()],
      slots: sumDeltas(this.slots).map((slot) => {
        const { day, minute } = calendar.moment(instant(slot.startsAt));
        return { ...slot, day, minute };
      }),
      alerts: [...this.alerts.values()],
    };
  }
}
