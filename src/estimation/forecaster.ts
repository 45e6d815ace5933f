import type { Estimate } from '../core/estimate';
import type { RecordedFact } from '../core/facts';
import type { ServiceId } from '../core/ids';
import type { Site } from '../core/site';
import type { Moment } from '../core/time';
import type { Range } from './conformal';
import { Council } from './council';
import { Forward } from './forward';
import { Learned } from './learned';
import { partOf, type Plan, startOf } from './lobby';
import { Observer } from './observer';

/** Runs for a newcomer. */
const RUNS = 200;

export class Forecaster {
  readonly learned: Learned;
  readonly council: Council;
  private readonly observer: Observer;

  constructor(
    priorS: (service: ServiceId) => number,
    private readonly plan: Plan,
  ) {
    this.learned = new Learned(priorS);
    this.observer = new Observer(this.learned);
    this.council = new Council((service) => this.learned.visits.of(service).meanS);
  }

  observe(site: Site, recorded: RecordedFact, moment: Moment): void {
    this.observer.observe(site, recorded, moment);
    this.council.observe(site, recorded, moment);
  }

  forward(site: Site, service: ServiceId, priority: number, now: Moment): Range | null {
    const ghost = { service, priority, comesIn: 0 };
    const part = partOf(site, service);
    const start = startOf(site, this.learned, this.plan, now, [ghost], part);
    const { waits } = new Forward(start, RUNS).outcome();
    const mine = waits.slice(-RUNS).sort();
    const finite = mine.findIndex((one) => one === Infinity);
    const told = finite < 0 ? mine : mine.subarray(0, finite);
    if (told.length < RUNS / 2) return null;
    let sum = 0;
    for (const one of told) sum += one;
    const at = (share: number): number =>
      told[Math.min(told.length - 1, Math.floor(share * told.length))] as number;
    const expectedS = sum / told.length;
    return { lowS: Math.min(expectedS, at(0.05)), expectedS, highS: Math.max(expectedS, at(0.95)) };
  }

  newcomer(site: Site, service: ServiceId, priority: number, now: Moment): Estimate {
    const forward = this.forward(site, service, priority, now);
    if (!forward) return { unknown: 'no-open-counter' };
    return this.council.range(site, service, priority, now, forward);
  }
}
