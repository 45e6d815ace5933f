import type { ServiceId } from '../core/ids';
import { Absences, type SavedAbsences } from './absences';
import { Arrivals, type SavedArrivals } from './arrivals';
import { Patience, type SavedPatience } from './patience';
import { Pool, type SavedPool } from './pool';
import { type SavedStaffing, Staffing } from './staffing';
import { type SavedLengths, VisitLengths } from './visit-lengths';

type ByService<T> = readonly (readonly [ServiceId, T])[];

/** Everything learned, as plain data: kept by day, so that a start does not read years of facts. */
export interface SavedLearned {
  readonly visits: ByService<SavedLengths>;
  readonly absences: ByService<SavedAbsences>;
  readonly patience: ByService<SavedPatience>;
  readonly arrivals: ByService<SavedArrivals>;
  readonly holds: SavedPool;
  readonly turnaround: SavedPool;
  readonly staffing: SavedStaffing;
}

/** One thing for each service; asking about a service that taught nothing yet leaves no trace. */
class PerService<T extends { save(): S; restore(saved: S): void }, S> {
  private readonly taught = new Map<ServiceId, T>();
  private readonly untaught = new Map<ServiceId, T>();

  constructor(private readonly make: (service: ServiceId) => T) {}

  /** To be read. */
  of(service: ServiceId): T {
    const known = this.taught.get(service) ?? this.untaught.get(service);
    if (known) return known;
    const one = this.make(service);
    this.untaught.set(service, one);
    return one;
  }

  /** To be taught. */
  teach(service: ServiceId): T {
    const one = this.of(service);
    this.taught.set(service, one);
    this.untaught.delete(service);
    return one;
  }

  /** Of every service that has taught something. */
  values(): IterableIterator<T> {
    return this.taught.values();
  }

  save(): ByService<S> {
    return [...this.taught]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, one]) => [id, one.save()]);
  }

  restore(saved: ByService<S>): void {
    this.taught.clear();
    this.untaught.clear();
    for (const [service, one] of saved) this.teach(service).restore(one);
  }
}

/** What a site's past says of how long things last and how likely they are. */
export class Learned {
  readonly visits: PerService<VisitLengths, SavedLengths>;
  readonly absences = new PerService<Absences, SavedAbsences>(() => new Absences());
  readonly patience = new PerService<Patience, SavedPatience>(() => new Patience());
  readonly arrivals = new PerService<Arrivals, SavedArrivals>(() => new Arrivals());
  /** Seconds that a counter waits for somebody who does not come. */
  readonly holds = new Pool(500);
  /** Seconds between a counter being free and its next call while somebody waits for it. */
  readonly turnaround = new Pool(300);
  readonly staffing = new Staffing();

  /** `priorS`: what is believed of a service's length before any measure, seconds. */
  constructor(priorS: (service: ServiceId) => number) {
    this.visits = new PerService((service) => new VisitLengths(priorS(service)));
  }

  save(): SavedLearned {
    return {
      visits: this.visits.save(),
      absences: this.absences.save(),
      patience: this.patience.save(),
      arrivals: this.arrivals.save(),
      holds: this.holds.save(),
      turnaround: this.turnaround.save(),
      staffing: this.staffing.save(),
    };
  }

  restore(saved: SavedLearned): void {
    this.visits.restore(saved.visits);
    this.absences.restore(saved.absences);
    this.patience.restore(saved.patience);
    this.arrivals.restore(saved.arrivals);
    this.holds.restore(saved.holds);
    this.turnaround.restore(saved.turnaround);
    this.staffing.restore(saved.staffing);
  }
}
