/** A half-hour that somebody may come in, and what they would wait. */
export interface Moment {
  /** Minutes since local midnight. */
  readonly from: number;
  readonly to: number;
  /** Seconds that half of the people, and nine in ten, do not exceed. */
  readonly p50S: number;
  readonly p90S: number;
}

/** How far a moment can be relied on. */
export type Confidence = 'high' | 'medium' | 'low';

/** Half-hours one after the other that are as good, or as bad, as each other. */
export interface Stretch extends Moment {
  readonly confidence: Confidence;
}

/** The moments of a day to come in, and those to avoid. */
export interface BestMoments {
  /** The best first; the earlier of two that are as good. */
  readonly best: readonly Stretch[];
  readonly avoid: readonly Stretch[];
}

/** What confidence rests on. */
export interface Grounds {
  /** Days of the service that were learned from. */
  readonly knownDays: number;
  /** Days from today. */
  readonly ahead: number;
}

/** Waits that differ by less are as good as each other: nobody plans a visit for two minutes. */
const AS_GOOD_S = 120;
const AS_GOOD_SHARE = 0.15;
/** A moment is to be avoided when it is that much worse than the best. */
const WORSE_S = 300;
const WORSE_RATIO = 1.5;
const MOST = 3;
/** Eight weeks of a place say much, two say something. */
const MANY_DAYS = 40;
const SOME_DAYS = 10;
/** Over it nine in ten are too far from the half for more than middling confidence. */
const WIDE_S = 1200;
const NEAR_DAYS = 7;

/** High, medium or low: from the days seen, how far apart P50 and P90 are, and how far ahead it is. */
export function confidenceOf({ p50S, p90S }: Moment, { knownDays, ahead }: Grounds): Confidence {
  if (knownDays < SOME_DAYS) return 'low';
  const wide = p90S - p50S > WIDE_S;
  const high = knownDays >= MANY_DAYS && !wide && ahead <= NEAR_DAYS;
  return high ? 'high' : 'medium';
}

/** Neighbours that were chosen become one stretch, told by the worst of its waits. */
function stretchesOf(moments: readonly Moment[], chosen: (one: Moment) => boolean): Moment[] {
  const stretches: Moment[] = [];
  for (const one of moments.filter(chosen)) {
    const last = stretches[stretches.length - 1];
    if (last?.to !== one.from) stretches.push(one);
    else {
      stretches[stretches.length - 1] = {
        from: last.from,
        to: one.to,
        p50S: Math.max(last.p50S, one.p50S),
        p90S: Math.max(last.p90S, one.p90S),
      };
    }
  }
  return stretches;
}

/**
 * The best moments of a day by the wait that nine in ten do not exceed, up to three, and those to
 * avoid; `moments` in order, without those of which nothing is known. None to avoid on an even day.
 */
export function bestMoments(moments: readonly Moment[], grounds: Grounds): BestMoments {
  const waits = moments.map(({ p90S }) => p90S);
  const [least, most] = [Math.min(...waits), Math.max(...waits)];
  const near = (wait: number): number => Math.max(AS_GOOD_S, AS_GOOD_SHARE * wait);
  const told = (stretches: readonly Moment[]): Stretch[] =>
    stretches.slice(0, MOST).map((one) => ({ ...one, confidence: confidenceOf(one, grounds) }));
  const isBad = most - least >= WORSE_S && most >= WORSE_RATIO * least;
  const best = stretchesOf(moments, ({ p90S }) => p90S <= least + near(least));
  const worst = stretchesOf(moments, ({ p90S }) => isBad && p90S >= most - near(most));
  return {
    best: told(best.toSorted((a, b) => a.p90S - b.p90S || a.from - b.from)),
    avoid: told(worst.toSorted((a, b) => b.p90S - a.p90S || a.from - b.from)),
  };
}
