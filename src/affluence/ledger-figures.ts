import { MIN_MEASURES } from './indicators';
import { blanksIn, keptIn, type Ledger, type LedgerEntry, sumIn } from './ledger';

/** The share of waits that a range is made to hold: a central 90 % range. */
export const AIM = 0.9;

/** The 97.5 % quantile of the normal law: 95 % lie between −z and z. */
const Z = 1.959964;

/** A figure with the number of measures that it rests on, or why there is none. */
export type Figure =
  | { readonly value: number; readonly of: number }
  | { readonly unknown: 'too-few-measures' | 'nobody-waited'; readonly of: number };

/** A share with the interval that holds the true one 95 times in 100. */
export type ShareFigure =
  | {
      readonly value: number;
      readonly lowest: number;
      readonly highest: number;
      readonly of: number;
    }
  | { readonly unknown: 'too-few-measures'; readonly of: number };

/** What a manager reads of a ledger: counts, and the figures made of its sums. */
export interface LedgerFigures {
  readonly made: number;
  readonly blanks: { readonly [reason: string]: number };
  readonly judged: number;
  readonly inside: number;
  readonly below: number;
  readonly above: number;
  readonly kept: number;
  readonly left: number;
  readonly leftLate: number;
  readonly postponed: number;
  readonly closed: number;
  /** Inside the range ÷ judged. */
  readonly coverage: ShareFigure;
  /** Kept ÷ (judged + left after the upper bound). */
  readonly keptShare: ShareFigure;
  /** Blanks ÷ (ranges + blanks). */
  readonly blanksShare: Figure;
  /** Sum of errors ÷ sum of waits: +0.1 when a tenth too much was told. */
  readonly bias: Figure;
  /** Mean absolute error, seconds. */
  readonly maeS: Figure;
  /** Root of the mean squared error, seconds. */
  readonly rmseS: Figure;
  /** Mean of upper − lower bound, over all the ranges told, seconds. */
  readonly meanWidthS: Figure;
  /** Mean wait told, and mean wait, of those judged, seconds. */
  readonly meanToldS: Figure;
  readonly meanWaitS: Figure;
}

/** Wilson's score interval of a share, 95 % (Wilson 1927, JASA 22:209; Brown, Cai, DasGupta 2001). */
export function wilson(part: number, whole: number): { lowest: number; highest: number } {
  const share = part / whole;
  const spread = (Z * Z) / whole;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / whole + spread / whole / 4);
  return { lowest: Math.max(0, middle - half), highest: Math.min(1, middle + half) };
}

function shareOf(part: number, of: number): ShareFigure {
  if (of < MIN_MEASURES) return { unknown: 'too-few-measures', of };
  return { value: part / of, ...wilson(part, of), of };
}

function meanOf(sum: number, of: number): Figure {
  return of < MIN_MEASURES ? { unknown: 'too-few-measures', of } : { value: sum / of, of };
}

function biasOf(errorS: number, waitS: number, of: number): Figure {
  if (of < MIN_MEASURES) return { unknown: 'too-few-measures', of };
  return waitS > 0 ? { value: errorS / waitS, of } : { unknown: 'nobody-waited', of };
}

function rootOf(figure: Figure): Figure {
  return 'value' in figure ? { ...figure, value: Math.sqrt(figure.value) } : figure;
}

/** Everything that is read of a ledger; under {@link MIN_MEASURES} a figure is blank. */
export function ledgerFigures(ledger: Ledger): LedgerFigures {
  const sum = (entry: LedgerEntry): number => sumIn(ledger, entry);
  const [made, judged, below, above] = [sum('made'), sum('judged'), sum('below'), sum('above')];
  const blanks = blanksIn(ledger);
  const blank = Object.values(blanks).reduce((all, count) => all + count, 0);
  const asked = made + blank;
  const inside = judged - below - above;
  const { kept, of } = keptIn(ledger);
  return {
    made,
    blanks,
    judged,
    inside,
    below,
    above,
    kept,
    left: sum('left'),
    leftLate: sum('leftLate'),
    postponed: sum('postponed'),
    closed: sum('closed'),
    coverage: shareOf(inside, judged),
    keptShare: shareOf(kept, of),
    blanksShare: meanOf(blank, asked),
    bias: biasOf(sum('errorS'), sum('waitS'), judged),
    maeS: meanOf(sum('absoluteErrorS'), judged),
    rmseS: rootOf(meanOf(sum('squaredErrorS2'), judged)),
    meanWidthS: meanOf(sum('widthS'), made),
    meanToldS: meanOf(sum('waitS') + sum('errorS'), judged),
    meanWaitS: meanOf(sum('waitS'), judged),
  };
}
