import type { Leg } from '../affluence/leg';
import { record } from '../affluence/record';
import { sumDeltas } from '../affluence/slot-sum';
import type { SlotDelta } from '../affluence/slot';
import type { Alert } from '../core/alert';
import { evolve } from '../core/evolve';
import type { RecordedFact } from '../core/facts';
import type { AlertId, SiteId } from '../core/ids';
import { emptySite, type Site } from '../core/site';
import { instant } from '../core/time';
import { Calendar } from '../engine/calendar';
import type { ModelChanges } from './models-writer';

/** Folds the facts of a site again, from the first, into what they change in the read models. */
export class Refold {
  private site: Site | null = null;
  private calendar: { readonly zone: string; readonly of: Calendar } | null = null;

  constructor(private readonly id: SiteId) {}

  /** What the next facts change, as one commit would have written it. */
  add(facts: readonly RecordedFact[]): ModelChanges {
    const legs = new Map<string, Leg>();
    const slots: SlotDelta[] = [];
    const alerts = new Map<AlertId, Alert>();
    for (const recorded of facts) {
      const entry = this.entry(recorded);
      for (const leg of entry.legs) legs.set(`${leg.ticket}/${leg.leg}`, leg);
      slots.push(...entry.slots);
      for (const alert of entry.alerts) alerts.set(alert.id, alert);
    }
    return {
      site: this.id,
      legs: [...legs.values()],
      slots: this.local(sumDeltas(slots)),
      alerts: [...alerts.values()],
    };
  }

  private entry(recorded: RecordedFact): ReturnType<typeof record> {
    const { fact } = recorded;
    if (fact.type === 'site-configured') this.site ??= emptySite(fact.definition);
    if (!this.site) throw new Error(`${this.id}: nothing can happen before it is configured`);
    const entry = record(this.site, recorded);
    evolve(this.site, recorded);
    return entry;
  }

  private local(slots: readonly SlotDelta[]): ModelChanges['slots'] {
    const zone = this.site?.definition.zone ?? 'UTC';
    if (this.calendar?.zone !== zone) this.calendar = { zone, of: new Calendar(zone) };
    const { of } = this.calendar;
    return slots.map((slot) => {
      const { day, minute } = of.moment(instant(slot.startsAt));
      return { ...slot, day, minute };
    });
  }
}
