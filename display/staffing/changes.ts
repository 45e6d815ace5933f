import type { SiteSummary } from '../../src/contract/sites';
import type { WhatIfChange } from '../../src/contract/staffing';

/** The changes that the form offers. */
export const KINDS = ['counter', 'lunch', 'merge', 'arrivals'] as const;
type Kind = (typeof KINDS)[number];

/** A change as it is being filled in; times are « 10:30 ». */
export interface Draft {
  readonly kind: Kind;
  readonly counter: string;
  readonly from: string;
  readonly to: string;
  readonly services: readonly [string, string];
  /** Percent of the people who come. */
  readonly percent: string;
}

/** What is wrong with a change: the name of its message. */
type Fault = 'times' | 'same' | 'percent';

/** A first change for a site: one counter more in the morning. */
export function newDraft({ services }: SiteSummary): Draft {
  const [first, second] = [services[0]?.id ?? '', services[1]?.id ?? ''];
  return {
    kind: 'counter',
    counter: 'extra',
    from: '10:00',
    to: '12:00',
    services: [first, second],
    percent: '120',
  };
}

/** A draft of another kind: a lunch is that of a counter that there is. */
export function turnedTo(draft: Draft, kind: Kind, { counters }: SiteSummary): Draft {
  const isExtra = kind === 'lunch' && draft.counter === 'extra';
  return { ...draft, kind, counter: isExtra ? (counters[0]?.id ?? '') : draft.counter };
}

/** « 10:30 » as minutes since midnight; not a number when there is no time. */
function minuteOf(time: string): number {
  const [hours = NaN, minutes = NaN] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Why a change can't be asked for; null when it can. */
export function faultOf({ kind, from, to, services, percent }: Draft): Fault | null {
  if (kind === 'merge') return services[0] === services[1] ? 'same' : null;
  if (kind === 'arrivals')
    return Number(percent) >= 20 && Number(percent) <= 300 ? null : 'percent';
  return minuteOf(from) < minuteOf(to) ? null : 'times';
}

/** A change without fault as the server takes it. */
export function changeOf({ kind, counter, from, to, services, percent }: Draft): WhatIfChange {
  if (kind === 'merge') return { type: kind, services: [...services] };
  if (kind === 'arrivals') return { type: kind, factor: Number(percent) / 100 };
  return { type: kind, counter, from: minuteOf(from), to: minuteOf(to) };
}
