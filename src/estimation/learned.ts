import type { CounterId, ServiceId } from '../core/ids';
import { Absences, type SavedAbsences } from './absences';
import { Arrivals, type SavedArrivals } from './arrivals';
import { DaySpread, type SavedDaySpread } from './day-spread';
import { Keyed, type SavedKeyed } from './keyed';
import { Patience, type SavedPatience } from './patience';
import { Pool, type SavedPool } from './pool';
import { Presence, type SavedPresence } from './presence';
import { type SavedStaffing, Staffing } from './staffing';
import { type SavedLengths, VisitLengths } from './visit-lengths';

/** Everything learned, as plain data: kept by day, so that a start does not read years of facts. */
export interface SavedLearned {
  readonly visits: SavedKeyed<SavedLengths>;
  readonly absences: SavedKeyed<SavedAbsences>;
  readonly patience: SavedKeyed<SavedPatience>;
  readonly arrivals: SavedKeyed<SavedArrivals>;
  readonly holds: SavedPool;
  readonly turnaround: SavedPool;
  readonly staffing: SavedStaffing;
  readonly presence: SavedKeyed<SavedPresence>;
  readonly daySpread: SavedDaySpread;
}

/** What a site's past says of how long things last and how likely they are. */
export class Learned {
  readonly visits: Keyed<ServiceId, VisitLengths, SavedLengths>;
  readonly absences = new Keyed<ServiceId, Absences, SavedAbsences>(() => new Absences());
  readonly patience = new Keyed<ServiceId, Patience, SavedPatience>(() => new Patience());
  readonly arrivals = new Keyed<ServiceId, Arrivals, SavedArrivals>(() => new Arrivals());
  /** Seconds that a counter waits for somebody who does not come. */
  readonly holds = new Pool(500);
  /** Seconds between a counter being free and its next call while somebody waits for it. */
  readonly turnaround = new Pool(300);
  readonly staffing = new Staffing();
  readonly presence = new Keyed<CounterId, Presence, SavedPresence>(() => new Presence());
  readonly daySpread = new DaySpread();

  /** `priorS`: what is believed of a service's length before any measure, seconds. */
  constructor(priorS: (service: ServiceId) => number) {
    this.visits = new Keyed((service) => new VisitLengths(priorS(service)));
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
      presence: this.presence.save(),
      daySpread: this.daySpread.save(),
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
    this.presence.restore(saved.presence);
    this.daySpread.restore(saved.daySpread);
  }
}
