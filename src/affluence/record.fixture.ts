import { ticketOfBlock } from '../core/blocks';
import type { Command } from '../core/commands';
import { decide } from '../core/decide';
import type { SiteDefinition } from '../core/definition';
import type { Estimate } from '../core/estimate';
import { evolve } from '../core/evolve';
import type { Fact, RecordedFact } from '../core/facts';
import { counterId, serviceId, siteId } from '../core/ids';
import { emptySite, type Site } from '../core/site';
import { day, instant } from '../core/time';
import type { Leg } from './leg';
import { record } from './record';
import type { SlotDelta, SlotFigures } from './slot';
import { sumDeltas } from './slot-sum';

export const CIVIL = serviceId('civil');
export const PASSPORTS = serviceId('passports');
export const TODAY = day('2025-03-04');
/** 09:00 UTC on {@link TODAY}, which is the start of a quarter-hour. */
export const NINE = 1_741_078_800_000;
export const PROMISE: Estimate = { lowS: 60, expectedS: 300, highS: 600 };

const service = (id: typeof CIVIL, prefix: string, withinS: number | null) => ({
  id,
  prefix,
  name: { fr: id },
  place: { fr: '' },
  walkIn: true,
  appointments: true,
  hours: [],
  acts: [],
  priorServiceS: 300,
  objectives:
    withinS === null
      ? []
      : [{ withinS, share: 0.9, source: '', decidedBy: '', from: TODAY, to: null }],
});

const counter = (id: string, ...skills: (typeof CIVIL)[]) => ({
  id: counterId(id),
  name: id,
  place: { fr: '' },
  accessible: true,
  skills: [skills],
});

const DEFINITION: SiteDefinition = {
  id: siteId('hall'),
  name: { fr: 'Mairie' },
  zone: 'UTC',
  exceptions: [],
  holidays: [],
  services: [service(CIVIL, 'C', 600), service(PASSPORTS, 'P', null)],
  counters: [counter('c1', CIVIL), counter('c2', CIVIL, PASSPORTS)],
  outsideHours: 'accept',
  overtakingBound: 3,
  recallLimit: 2,
  origin: 'configured',
};

/** A morning at a small town hall, with its record kept as the engine keeps it. */
export class Morning {
  readonly site: Site = emptySite(DEFINITION);
  readonly facts: RecordedFact[] = [];
  readonly deltas: SlotDelta[] = [];
  readonly legs = new Map<string, Leg>();
  at = NINE;

  constructor() {
    this.happen({ type: 'site-configured', definition: DEFINITION });
    this.happen({ type: 'day-started', day: TODAY });
  }

  /** Decides and records what follows; says whether the command was accepted. */
  ask(command: Command): boolean {
    const minute = Math.floor((this.at - NINE) / 60_000) + 540;
    const decision = decide(this.site, command, { at: instant(this.at), day: TODAY, minute });
    if (decision.ok) for (const fact of decision.facts) this.happen(fact);
    return decision.ok;
  }

  take(service = CIVIL, promise = PROMISE): void {
    const wish = { service, priority: 0, appointment: false, language: 'fr' } as const;
    this.ask({ type: 'take', ...wish, channel: 'kiosk', promise });
  }

  /** A kiosk that was cut off tells of a ticket of some minutes ago. */
  takeLate(minutesAgo: number, service = CIVIL): void {
    const device = 'k1';
    this.ask({ type: 'reserve-block', device, service, size: 1 });
    const block = [...this.site.blocks.values()].at(-1);
    if (!block) throw new Error('no block');
    const ticket = ticketOfBlock(block, 0);
    const takenAt = instant(this.at - minutesAgo * 60_000);
    const wish = { service, priority: 0, appointment: false, language: 'fr' } as const;
    const promise = { unknown: 'offline' } as const;
    const reserved = { ticket, device, takenAt };
    // Reserved long ago: the core lets nothing begin before that.
    this.site.blocks.set(block.id, { ...block, at: instant(NINE) });
    this.ask({ type: 'take', ...wish, channel: 'kiosk', promise, reserved });
  }

  press(counter: string, type: 'open' | 'next' | 'arrived' | 'absent' | 'requeue' | 'undo'): void {
    expect(this.ask({ type, counter: counterId(counter) })).toBe(true);
  }

  finish(counter: string, inaccurate = false): void {
    const done = { counter: counterId(counter), delivered: [], inaccurate };
    expect(this.ask({ type: 'finish', ...done })).toBe(true);
  }

  minutes(count: number): void {
    this.at += count * 60_000;
  }

  happen(fact: Fact): void {
    const recorded = { seq: this.site.seq + 1, at: instant(this.at), day: TODAY, fact };
    this.keep(recorded);
  }

  /** Records and carries over a fact, wherever it comes from. */
  keep(recorded: RecordedFact): void {
    const { legs, slots } = record(this.site, recorded);
    this.deltas.push(...slots);
    for (const leg of legs) this.legs.set(`${leg.ticket}/${leg.leg}`, leg);
    evolve(this.site, recorded);
    this.facts.push(recorded);
  }

  /** Ends the day: everything still there is closed. */
  end(): void {
    const tomorrow = { at: instant(this.at), day: day('2025-03-05'), minute: 0 };
    const decision = decide(this.site, { type: 'turn-day' }, tomorrow);
    if (decision.ok) for (const fact of decision.facts) this.happen(fact);
  }

  /** What a service's slot holds, by minutes after nine. */
  slot(service: SlotDelta['service'], minutes: number): Partial<SlotFigures> {
    const startsAt = NINE + minutes * 60_000;
    const found = sumDeltas(this.deltas).find(
      (one) => one.service === service && one.startsAt === startsAt,
    );
    return found ? found.figures : {};
  }
}
