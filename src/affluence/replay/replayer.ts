import {
  type CounterDefinition,
  serves,
  type ServiceDefinition,
  type SiteDefinition,
} from '../../core/definition';
import type { Estimate } from '../../core/estimate';
import { evolve } from '../../core/evolve';
import type { Fact, RecordedFact } from '../../core/facts';
import type { AlertId, ServiceId } from '../../core/ids';
import { length } from '../../core/line';
import { type Call, emptySite, type Site } from '../../core/site';
import { day, type Instant, instant } from '../../core/time';
import type { AlertReplay, CounterShown, DayReplay } from './day-replay';
import { type Happening, happeningOf } from './happenings';
import { Track } from './track';

interface ServiceTracks {
  definition: ServiceDefinition;
  readonly waiting: Track<number>;
  readonly open: Track<number>;
  readonly stopped: Track<boolean>;
  readonly told: Track<Estimate>;
}

interface CounterTracks {
  definition: CounterDefinition;
  readonly states: Track<CounterShown>;
}

const sameState = (a: CounterShown, b: CounterShown): boolean =>
  a.status === b.status && a.number === b.number;

const sameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** A site as its definition alone makes it, ready for the fact after `after`. */
function siteBefore(definition: SiteDefinition, after: number): Site {
  const fact = { type: 'site-configured', definition } as const;
  const before = { seq: 1, at: instant(0), day: day('1970-01-01') };
  const site = evolve(emptySite(definition), { ...before, fact });
  site.seq = after;
  return site;
}

/**
 * Folds the facts of a day into what people saw at each minute: the state at the minute's end, when
 * all that happened in it had happened.
 */
export class Replayer {
  private readonly site: Site;
  private readonly services = new Map<string, ServiceTracks>();
  private readonly counters = new Map<string, CounterTracks>();
  private readonly calls: Call[] = [];
  private readonly places = new Map<string, number>();
  private readonly shown = new Track<readonly number[]>(sameList);
  private readonly happenings: (Happening & { minute: number })[] = [];
  private readonly alerts = new Map<AlertId, AlertReplay>();
  private readonly lastTold = new Map<ServiceId, Estimate>();
  private minute = 0;
  private over = false;

  /** `minuteAt`: minutes since the day began; `minutes`: how many it has. */
  constructor(
    definition: SiteDefinition,
    after: number,
    private readonly minuteAt: (at: Instant) => number,
    private readonly minutes: number,
  ) {
    this.site = siteBefore(definition, after);
  }

  /** Facts come in the order of their seq. Those of after midnight belong to no minute of the day. */
  add(recorded: RecordedFact): void {
    const minute = this.minuteAt(recorded.at);
    if (minute >= this.minutes) this.over = true;
    if (this.over) return;
    // A clock that was set back does not take people back.
    if (minute > this.minute) this.turnTo(minute);
    this.note(recorded.fact);
    evolve(this.site, recorded);
  }

  /** The day so far. */
  end(): DayReplay {
    this.keep();
    return {
      services: [...this.services.values()].map(({ definition, waiting, open, stopped, told }) => ({
        definition,
        waiting: waiting.changes,
        open: open.changes,
        stopped: stopped.changes,
        told: told.changes,
      })),
      counters: [...this.counters.values()].map(({ definition, states }) => ({
        definition,
        states: states.changes,
      })),
      calls: this.calls,
      shown: this.shown.changes,
      happenings: this.happenings,
      alerts: [...this.alerts.values()],
    };
  }

  private turnTo(minute: number): void {
    this.keep();
    this.minute = minute;
  }

  private note(fact: Fact): void {
    const happening = happeningOf(this.site, fact);
    if (happening) this.happenings.push({ ...happening, minute: this.minute });
    if (fact.type === 'ticket-taken' && fact.takenAt === undefined) {
      this.lastTold.set(fact.service, fact.promise);
    }
    this.noteAlert(fact);
  }

  private noteAlert(fact: Fact): void {
    if (fact.type === 'alert-raised') {
      const { alert, kind, service, counter } = fact;
      this.alerts.set(alert, { kind, service, counter, from: this.minute, to: null });
    }
    const open = fact.type === 'alert-closed' ? this.alerts.get(fact.alert) : undefined;
    if (fact.type === 'alert-closed' && open) {
      this.alerts.set(fact.alert, { ...open, to: this.minute });
    }
  }

  /** Keeps the state as that of the end of the present minute. */
  private keep(): void {
    const { definition } = this.site;
    for (const service of definition.services) this.keepService(service);
    for (const counter of definition.counters) this.keepCounter(counter);
    const places = this.site.calls.map((call) => this.placeOf(call));
    this.shown.set(this.minute, places);
  }

  private keepService(definition: ServiceDefinition): void {
    const { site, minute } = this;
    const { id } = definition;
    let tracks = this.services.get(id);
    if (!tracks) {
      const [waiting, open] = [new Track<number>(), new Track<number>()];
      tracks = { definition, waiting, open, stopped: new Track(), told: new Track() };
      this.services.set(id, tracks);
    }
    tracks.definition = definition;
    const line = site.lines.get(id);
    tracks.waiting.set(minute, line ? length(line) : 0);
    tracks.stopped.set(minute, site.stopped.has(id));
    const open = site.definition.counters.filter(
      (one) => serves(one, id) && site.counters.get(one.id)?.status === 'open',
    );
    tracks.open.set(minute, open.length);
    const told = this.lastTold.get(id);
    if (told) tracks.told.set(minute, told);
  }

  private keepCounter(definition: CounterDefinition): void {
    const { site, minute } = this;
    let tracks = this.counters.get(definition.id);
    if (!tracks) {
      tracks = { definition, states: new Track(sameState) };
      this.counters.set(definition.id, tracks);
    }
    tracks.definition = definition;
    const counter = site.counters.get(definition.id);
    const ticket = counter?.ticket ? site.tickets.get(counter.ticket) : undefined;
    const status = counter?.status ?? 'closed';
    tracks.states.set(minute, { status, number: ticket?.number ?? null });
  }

  private placeOf(call: Call): number {
    const key = `${call.ticket} ${call.at} ${call.calls}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.calls.length);
    return this.calls.push(call) - 1;
  }
}
