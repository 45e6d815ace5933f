import { elapsedS, type Instant } from './time';

/**
 * A visit so far, as far as its figures need it beyond what the queue needs. Never changed in place:
 * each change is a new one, so that a copy of its ticket keeps what was.
 */
export interface Course {
  /** The last announcement: the call, or its last repetition. */
  readonly announcedAt: Instant | null;
  /** Somebody began to receive the person in the present leg, after its present wait. */
  readonly received: boolean;
  /** Seconds of the present wait once out of line: in line, then on the way to the counter. */
  readonly waitS: number;
  /** Seconds of the waits before the present one, through every leg. */
  readonly earlierS: number;
  /** Was called once and did not come. */
  readonly missed: boolean;
}

/** Of a visit that begins. */
export const FRESH: Course = {
  announcedAt: null,
  received: false,
  waitS: 0,
  earlierS: 0,
  missed: false,
};

/** The present wait is over, by a call or because the person let others pass. */
export function leftLine(course: Course, queuedAt: Instant, at: Instant): Course {
  return { ...course, waitS: elapsedS(queuedAt, at) };
}

/** The person was called, or called again. */
export function announced(course: Course, at: Instant): Course {
  return { ...course, announcedAt: at };
}

/** Reception begins: at the counter since now, after a call of then; once in a wait. */
export function welcomed(course: Course, calledAt: Instant, at: Instant): Course {
  if (course.received) return course;
  return { ...course, received: true, waitS: course.waitS + elapsedS(calledAt, at) };
}

/** Nobody came. */
export function missed(course: Course): Course {
  return { ...course, missed: true };
}

/** A wait begins anew: after a transfer, a return or a requeue. */
export function waitingAgain(course: Course): Course {
  const earlierS = course.earlierS + course.waitS;
  return { ...course, announcedAt: null, received: false, waitS: 0, earlierS };
}
