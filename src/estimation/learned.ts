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

/** One thing for each service, made when first asked for. */
class PerService<T extends { save(): S; restore(saved: S): void }, S> {
  private readonly known = new Map<ServiceId, T>();

  constructor(private readonly make: (service: ServiceId) => T) {}

  of(service: ServiceId): T {
    let one = this.known.get(service);
    if (!one) this.known.set(service, (one = this.make(service)));
    return one;
  }

  values(): IterableIterator<T> {
    return this.known.values();
  }

  save(): ByService<S> {
    return [...this.known].map(([service, one]) => [service, one.save()]);
  }

  restore(saved: ByService<S>): void {
    this.known.clear();
    for (const [service, one] of saved) this.of(service).restore(one);
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
