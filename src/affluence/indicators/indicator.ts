import type { SiteDefinition } from '../../core/definition';
import type { PeriodSums } from './period-sums';
import type { Reading } from './reading';

/** I-01 to I-38 of the catalogue. */
export type IndicatorId = `I-${number}`;

/** One indicator: what it is, and how it is made of a period's sums. */
export interface Indicator {
  readonly id: IndicatorId;
  /** Its formula, in signs that need no translation: n( ) counts, Σ sums, W is the wait. */
  readonly formula: string;
  /** Whether its figures may be brought from elsewhere, month by month. */
  readonly declarable?: true;
  readonly read: (sums: PeriodSums, definition: SiteDefinition) => Reading;
}
