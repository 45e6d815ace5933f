import type { SupervisedService } from './pressure';

/** The moment at which the services of these specs are looked at. */
export const NOW = Date.parse('2025-11-24T10:00:00Z');
/** A quiet service with a line; `more` is what a spec is about. */
export const service = (id: string, more: Partial<SupervisedService> = {}): SupervisedService => ({
  id,
  prefix: id,
  name: { fr: id },
  intake: {
    state: 'open',
    closesAt: null,
    reopens: null,
    message: null,
    outsideHours: false,
    stoppedBy: null,
    warning: null,
  },
  waiting: 3,
  wait: { unknown: 'too-few-measures' },
  open: 1,
  oldestAt: null,
  priority: 0,
  targetS: 1200,
  today: {
    taken: 0,
    called: 0,
    served: 0,
    absent: 0,
    left: 0,
    medianWaitS: null,
    p90WaitS: null,
    withinTarget: null,
    promisesKept: null,
  },
  stoppedReason: null,
  intakeRule: null,
  overridden: false,
  ...more,
});
