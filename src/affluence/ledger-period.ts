import type { Day } from '../core/time';
import { pour } from './histogram';
import type { Ledger } from './ledger';

/** Minutes of an hour. */
const HOUR = 60;

/** The promises of a quarter-hour of a service, as they are kept. */
export interface PromiseRow {
  readonly service: string;
  readonly day: Day;
  /** Minutes since local midnight, a multiple of 15. */
  readonly minute: number;
  readonly promises: Ledger;
}

/** What each line of a period's ledger is about. */
export type LedgerBy = 'service' | 'hour' | 'day';

/** A period's ledger in lines: by service, by hour of taking (minutes of the day), or by day. */
export interface LedgerPeriod {
  readonly by: LedgerBy;
  readonly total: Record<string, number>;
  readonly lines: Map<string | number, Record<string, number>>;
}

/** A period in which no promise was made. */
export function emptyLedger(by: LedgerBy): LedgerPeriod {
  return { by, total: {}, lines: new Map() };
}

const KEY: { readonly [B in LedgerBy]: (row: PromiseRow) => string | number } = {
  service: ({ service }) => service,
  hour: ({ minute }) => minute - (minute % HOUR),
  day: ({ day }) => day,
};

/** Adds quarter-hours to a period; those without any promise make no line. */
export function addPromises(period: LedgerPeriod, rows: readonly PromiseRow[]): void {
  for (const row of rows) {
    const { promises } = row;
    if (Object.keys(promises).length === 0) continue;
    const key = KEY[period.by](row);
    let line = period.lines.get(key);
    if (!line) period.lines.set(key, (line = {}));
    pour(line, promises);
    pour(period.total, promises);
  }
}

/** The lines in the order of their names, hours or days. */
export function linesOf({ lines }: LedgerPeriod): (readonly [string | number, Ledger])[] {
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
}
