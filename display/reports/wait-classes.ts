import type { IndicatorsReport } from '../../src/contract/indicators';

/** A class of waits with its share of the people received, 0–1. */
export interface SharedClass {
  readonly fromS: number;
  /** Null: however long. */
  readonly toS: number | null;
  readonly count: number;
  readonly share: number;
  /** 52 weeks before; null when nobody was received then. */
  readonly before: number | null;
}

/** The classes as shares of their own period: two periods of other sizes can be compared. */
export function sharedClasses(waits: IndicatorsReport['waits']): SharedClass[] {
  const all = waits.reduce((sum, { count }) => sum + count, 0);
  const past = waits.reduce((sum, { before }) => sum + (before ?? 0), 0);
  return waits.map(({ fromS, toS, count, before }) => ({
    fromS,
    toS,
    count,
    share: all > 0 ? count / all : 0,
    before: past > 0 ? (before ?? 0) / past : null,
  }));
}
