import type { Leg } from '../affluence/leg';
import { elapsedS } from '../core/time';
import type { Experience } from '../estimation/estimator';

/** What became of a promise; null when nothing was promised, or nobody was called. */
function promiseOf({ leg, takenAt, calledAt, expectedS }: Leg): Experience['promise'] | null {
  if (leg !== 1 || calledAt === null || expectedS === null) return null;
  return { expectedS, waitedS: elapsedS(takenAt, calledAt) };
}

/** What an ended leg teaches; null while it lasts. */
export function experienceOf(leg: Leg): Experience | null {
  if (leg.endedAt === null) return null;
  const promise = promiseOf(leg);
  return {
    service: leg.service,
    ...(promise ? { promise } : {}),
    ...(leg.serviceS !== null ? { serviceS: leg.serviceS } : {}),
  };
}
