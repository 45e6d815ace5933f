import type { SiteDefinition } from '../../core/definition';
import { ENDINGS } from './endings';
import { HALL } from './hall';
import type { Indicator } from './indicator';
import { OPINIONS } from './opinions';
import { PEAKS } from './peaks';
import type { PeriodSums } from './period-sums';
import type { Reading } from './reading';
import { RECEPTIONS } from './receptions';

/** I-01 to I-38, in their order: each with its formula, in one place. */
export const CATALOGUE: readonly Indicator[] = [
  ...RECEPTIONS,
  ...ENDINGS,
  ...HALL,
  ...OPINIONS,
  ...PEAKS,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** An indicator of a period. */
export interface IndicatorReading {
  readonly indicator: Indicator;
  readonly reading: Reading;
}

/** Every indicator of a period, from its sums. */
export function readAll(sums: PeriodSums, definition: SiteDefinition): IndicatorReading[] {
  return CATALOGUE.map((indicator) => ({ indicator, reading: indicator.read(sums, definition) }));
}
