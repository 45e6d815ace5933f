import { Pool, type SavedPool } from './pool';

/** Before anything was seen: a pause each five hours of visits. */
const PRIOR_PAUSES = 0.2;
const PRIOR_WORK_S = 0.2 * 5 * 3600;
const PRIOR_PAUSE_S = [180, 300, 480, 720, 1200];
/** Without a plan, before anything was seen: a counter closes after twelve hours, and opens after two. */
const PRIOR_EVENTS = 1;
const PRIOR_CLOSING_S = 12 * 3600;
const PRIOR_OPENING_S = 2 * 3600;

export interface SavedStaffing {
  readonly pauses: SavedPool;
  readonly figures: Figures;
}

interface Figures {
  pauses: number;
  openings: number;
  closings: number;
  workS: number;
  openS: number;
  closedS: number;
}

/** How counters pause, close and open when nobody planned it. */
export class Staffing {
  private readonly lengths = new Pool(300);
  private figures: Figures = {
    pauses: 0,
    openings: 0,
    closings: 0,
    workS: 0,
    openS: 0,
    closedS: 0,
  };

  /** A counter was open for so long, and then still was, paused or closed. */
  open(seconds: number, then: 'still' | 'paused' | 'closed'): void {
    this.figures.openS += seconds;
    if (then === 'paused') this.figures.pauses += 1;
    if (then === 'closed') this.figures.closings += 1;
  }

  /** A counter was with somebody for so long. */
  worked(seconds: number): void {
    this.figures.workS += seconds;
  }

  paused(seconds: number): void {
    this.lengths.add(seconds);
  }

  /** A counter was closed for so long while the site received people, and opened again. */
  closed(seconds: number): void {
    this.figures.closedS += seconds;
    this.figures.openings += 1;
  }

  /** Pauses a second of work: people pause when a visit has ended. */
  get pauseRate(): number {
    return (this.figures.pauses + PRIOR_PAUSES) / (this.figures.workS + PRIOR_WORK_S);
  }

  get closingRate(): number {
    const { closings, openS } = this.figures;
    return (closings + PRIOR_EVENTS) / (openS + PRIOR_EVENTS * PRIOR_CLOSING_S);
  }

  get openingRate(): number {
    const { openings, closedS } = this.figures;
    return (openings + PRIOR_EVENTS) / (closedS + PRIOR_EVENTS * PRIOR_OPENING_S);
  }

  /** Lengths of pauses in seconds, ascending. */
  pauseLengths(): Float64Array {
    if (this.lengths.count >= PRIOR_PAUSE_S.length) return this.lengths.ascending();
    return Float64Array.from([...this.lengths.ascending(), ...PRIOR_PAUSE_S]).sort();
  }

  save(): SavedStaffing {
    return { pauses: this.lengths.save(), figures: { ...this.figures } };
  }

  restore({ pauses, figures }: SavedStaffing): void {
    this.lengths.restore(pauses);
    this.figures = { ...figures };
  }
}
