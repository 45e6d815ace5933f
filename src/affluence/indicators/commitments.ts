import type { IndicatorReading } from './catalogue';
import type { IndicatorId } from './indicator';
import type { Measure, NotMeasured } from './reading';

/** What a figure is held against. */
export interface Target {
  /** In the unit of the measure. */
  readonly value: number;
  readonly better: 'more' | 'less';
  /** Where it comes from, in the words of the source. */
  readonly source: string;
}

/** One of the label's twelve commitments, and the figure that speaks of it. */
interface Commitment {
  /** 1 to 12. */
  readonly nth: number;
  readonly indicators: readonly IndicatorId[];
  /** The measure that decides; null: none can. */
  readonly decides: readonly [IndicatorId, string] | null;
  /** Null: the objective that was in force on each day. */
  readonly target: Target | null;
  /** The page that proves it. */
  readonly proof: 'reports' | 'promises' | 'lobby' | 'accessibility' | 'none';
}

const OWN = 'Patience';

const target = (value: number, better: Target['better'], source = OWN): Target => ({
  value,
  better,
  source,
});

const COMMITMENTS: readonly Commitment[] = [
  {
    nth: 1,
    indicators: ['I-14', 'I-15', 'I-16'],
    decides: ['I-15', 'overLegalS'],
    target: target(0, 'less', 'Code de la santé publique, D1332-7 ; règlement ERP'),
    proof: 'reports',
  },
  {
    nth: 2,
    indicators: ['I-29'],
    decides: ['I-29', 'lobby'],
    target: target(1, 'more'),
    proof: 'lobby',
  },
  {
    nth: 3,
    indicators: ['I-10', 'I-11', 'I-12'],
    decides: ['I-10', 'tenMinutes'],
    target: target(0.9, 'more', `CASF L241-3 ; ${OWN}`),
    proof: 'reports',
  },
  {
    nth: 4,
    indicators: ['I-25', 'I-26', 'I-27'],
    decides: ['I-26', 'share'],
    target: target(0.85, 'more', 'Services Publics+ (87 %)'),
    proof: 'reports',
  },
  { nth: 5, indicators: ['I-28'], decides: null, target: target(0.9, 'more'), proof: 'none' },
  { nth: 6, indicators: ['I-30'], decides: null, target: null, proof: 'lobby' },
  {
    nth: 7,
    indicators: ['I-06'],
    decides: ['I-06', 'median'],
    target: target(60, 'less'),
    proof: 'reports',
  },
  {
    nth: 8,
    indicators: ['I-23', 'I-24'],
    decides: null,
    target: target(0.95, 'more'),
    proof: 'none',
  },
  {
    nth: 9,
    indicators: ['I-31', 'I-32'],
    decides: ['I-31', 'server'],
    target: target(0.995, 'more', `loi 2005-102, art. 47 ; ${OWN}`),
    proof: 'accessibility',
  },
  {
    nth: 10,
    indicators: ['I-01', 'I-02', 'I-03', 'I-17', 'I-19', 'I-35'],
    decides: ['I-02', 'share'],
    target: null,
    proof: 'reports',
  },
  {
    nth: 11,
    indicators: ['I-20', 'I-21', 'I-22'],
    decides: null,
    target: target(25, 'less', 'QualiPARIS'),
    proof: 'none',
  },
  {
    nth: 12,
    indicators: ['I-08', 'I-09', 'I-13'],
    decides: ['I-08', 'share'],
    target: target(0.9, 'more', 'NF 345'),
    proof: 'promises',
  },
];

/** A commitment as a period has held it. */
export interface CommitmentState {
  readonly commitment: Commitment;
  readonly state: 'held' | 'to-improve' | 'not-measured';
  readonly measure: Measure | null;
  readonly target: Target | null;
  readonly reason: NotMeasured | 'too-few-measures' | null;
}

const measureOf = (readings: readonly IndicatorReading[], id: string, name: string) => {
  const reading = readings.find(({ indicator }) => indicator.id === id)?.reading;
  return reading?.state === 'measured' ? reading.measures.find((one) => one.name === name) : null;
};

/** The mean share that the objectives of the days asked for, over those that they judged. */
function dueTarget(readings: readonly IndicatorReading[]): Target | null {
  const due = measureOf(readings, 'I-01', 'due');
  if (!due || due.value === null) return null;
  // Kept to 1/1024 a day: a percentage point is all that was ever decided.
  return target(Math.round(due.value * 100) / 100, 'more', '');
}

function reasonOf(readings: readonly IndicatorReading[], { indicators }: Commitment) {
  for (const { indicator, reading } of readings) {
    if (reading.state === 'not-measured' && indicators.includes(indicator.id))
      return reading.reason;
  }
  return 'too-few-measures';
}

function isHeld(value: number, { value: limit, better }: Target): boolean {
  return better === 'more' ? value >= limit : value <= limit;
}

function stateOf(readings: readonly IndicatorReading[], commitment: Commitment): CommitmentState {
  const { decides } = commitment;
  const aim = commitment.nth === 10 ? dueTarget(readings) : commitment.target;
  const measure = (decides && measureOf(readings, ...decides)) ?? null;
  if (measure && measure.value !== null && aim) {
    const state = isHeld(measure.value, aim) ? 'held' : 'to-improve';
    return { commitment, state, measure, target: aim, reason: null };
  }
  const reason = reasonOf(readings, commitment);
  const state = reason === 'by-construction' ? 'held' : 'not-measured';
  return { commitment, state, measure: null, target: aim, reason };
}

/** The twelve commitments, each with the figure and the target that decide. */
export function commitmentsOf(readings: readonly IndicatorReading[]): CommitmentState[] {
  return COMMITMENTS.map((commitment) => stateOf(readings, commitment));
}
