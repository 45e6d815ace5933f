import { dayOfNumber, weekdayOf } from '../core/time';
import type { Scenario } from './scenario';

/** A day and half of one of its hours, in ms. */
export const DAY_MS = 86_400_000;
const HALF_HOUR_MS = 1_800_000;

/** How many people are expected when: rates by half-hour, before the factor of the day. */
export class Demand {
  private readonly perMs: readonly Float64Array[];
  private readonly together: Float64Array;
  /** When the doors close, minutes since midnight: the end of the last half-hour that brings people. */
  readonly doorsClose: number;

  /** By day number modulo 7: a calendar is too slow for a forecast. */
  private readonly weights: readonly number[];

  constructor(scenario: Scenario) {
    this.weights = Array.from(
      { length: 7 },
      (_, number) => scenario.weekdays[weekdayOf(dayOfNumber(number))] ?? 0,
    );
    this.perMs = scenario.services.map(({ halfHours }) =>
      Float64Array.from(halfHours, (expected) => expected / HALF_HOUR_MS),
    );
    this.together = new Float64Array(48);
    for (const rates of this.perMs) {
      for (const [slot, rate] of rates.entries()) this.together[slot] = this.rateAt(slot) + rate;
    }
    this.doorsClose = 30 * (this.together.findLastIndex((rate) => rate > 0) + 1);
  }

  /** How busy a day is by its weekday: 0 when closed. */
  weight(dayNumber: number): number {
    return this.weights[dayNumber % 7] as number;
  }

  /** Rates of one service by half-hour, people a ms. */
  of(service: number): Float64Array {
    return this.perMs[service] as Float64Array;
  }

  /** Rates of all services, people a ms. */
  get all(): Float64Array {
    return this.together;
  }

  /** People expected on a day until an instant of it, before the factor of the day. */
  expectedUntil(at: number): number {
    const today = Math.floor(at / DAY_MS);
    let sum = 0;
    for (let i = 0, from = today * DAY_MS; i < 48 && from < at; i += 1, from += HALF_HOUR_MS) {
      sum += this.rateAt(i) * Math.min(HALF_HOUR_MS, at - from);
    }
    return sum * this.weight(today);
  }

  private rateAt(slot: number): number {
    return this.together[slot] as number;
  }

  /** Which service somebody who comes at an instant comes for; `luck` in (0, 1). */
  serviceAt(at: number, luck: number): number {
    const slot = Math.floor((at % DAY_MS) / HALF_HOUR_MS);
    let left = luck * this.rateAt(slot);
    for (let service = 0; service < this.perMs.length; service += 1) {
      left -= this.of(service)[slot] as number;
      if (left < 0) return service;
    }
    return this.perMs.length - 1;
  }
}

/**
 * The first arrival after `from` and before the end of its day, when `patience` (exponential of
 * mean 1) is spent at these rates; Infinity when nobody comes any more that day.
 */
export function arrivalAfter(
  rates: Float64Array,
  factor: number,
  from: number,
  patience: number,
): number {
  const midnight = Math.floor(from / DAY_MS) * DAY_MS;
  let left = patience;
  let at = from;
  for (let slot = Math.floor((from - midnight) / HALF_HOUR_MS); slot < 48; slot += 1) {
    const end = midnight + (slot + 1) * HALF_HOUR_MS;
    const rate = (rates[slot] as number) * factor;
    if (rate * (end - at) > left) return at + left / rate;
    left -= rate * (end - at);
    at = end;
  }
  return Infinity;
}
