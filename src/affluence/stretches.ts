import type { Weekday } from '../core/time';
import { WHOLE_SITE } from './slot';
import { accumulate, type RunningFigures, runningFigures } from './slot-sum';
import type { Tally } from './tally';

/** A stretch of a weekday: half an hour or an hour, of one service or of all. */
export interface Stretch {
  readonly service: string;
  readonly weekday: Weekday;
  /** Where it begins, minutes since midnight. */
  readonly minute: number;
  readonly figures: RunningFigures;
}

const keyOf = (service: string, weekday: number, minute: number): string =>
  `${service} ${weekday} ${minute}`;

/**
 * The quarter-hours of a period summed up to longer stretches of each weekday. `minutes` is a multiple
 * of 15. Of the whole site (`*`) people are summed over the services, and counters are its own.
 */
export class Stretches {
  private readonly all = new Map<string, Stretch>();

  constructor(tally: Tally, minutes: number) {
    for (const { service, weekday, minute, figures } of tally.cells.values()) {
      const start = minute - (minute % minutes);
      accumulate(this.at(service, weekday, start).figures, figures);
      if (service === WHOLE_SITE) continue;
      accumulate(this.at(WHOLE_SITE, weekday, start).figures, { ...figures, openS: 0 });
    }
  }

  /** All of them, those of the whole site under `*`. */
  list(): Stretch[] {
    return [...this.all.values()];
  }

  /** The figures of one; undefined when nothing happened in it. */
  figures(service: string, weekday: Weekday, minute: number): RunningFigures | undefined {
    return this.all.get(keyOf(service, weekday, minute))?.figures;
  }

  private at(service: string, weekday: Weekday, minute: number): Stretch {
    const key = keyOf(service, weekday, minute);
    const known = this.all.get(key);
    if (known) return known;
    const made = { service, weekday, minute, figures: runningFigures() };
    this.all.set(key, made);
    return made;
  }
}
