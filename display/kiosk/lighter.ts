import type { Outlook, OutlookHalfHour } from '../../src/contract/outlook';
import type { KnownWait } from '../parts/outlook-text';

/** A half-hour of a day in which people wait less. */
export interface Lighter {
  readonly day: string;
  readonly half: OutlookHalfHour;
}

/** How many are named. */
const NAMED = 3;
/** Where somebody may not be received, they are not sent. */
const RECEIVED = 0.9;

const knownOf = ({ wait }: OutlookHalfHour): KnownWait | null =>
  'p50S' in wait && wait.received >= RECEIVED ? wait : null;

/** What most people would not exceed, then what half of them would not; who can't be told is last. */
function lighterFirst(a: Lighter, b: Lighter): number {
  const [one, other] = [knownOf(a.half), knownOf(b.half)];
  if (!one || !other) return Number(!one) - Number(!other);
  return one.p90S - other.p90S || one.p50S - other.p50S;
}

/** The lightest half-hour of each of the lightest days after today, in the order of time. */
export function lighterMoments({ days }: Outlook, service: string): readonly Lighter[] {
  const best: Lighter[] = [];
  // Who gets no ticket today, or is warned, does not come back today.
  for (const { day, services } of days.slice(1)) {
    const halves = services.find((one) => one.service === service)?.halfHours ?? [];
    const known = halves.filter((half) => knownOf(half)).map((half) => ({ day, half }));
    const lightest = known.sort(lighterFirst)[0];
    if (lightest) best.push(lightest);
  }
  return best
    .sort(lighterFirst)
    .slice(0, NAMED)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
