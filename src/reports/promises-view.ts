import { AIM, ledgerFigures } from '../affluence/ledger-figures';
import { type LedgerBy, type LedgerPeriod, linesOf } from '../affluence/ledger-period';
import type { PromisesQuery, PromisesReport } from '../contract/promises';

/** Every number to three decimals, however deep: more would only look exact. */
function neat<Value>(value: Value): Value {
  if (typeof value === 'number') return (Math.round(value * 1000) / 1000) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, neat<unknown>(one)]);
  return Object.fromEntries(entries) as Value;
}

type Place = Pick<PromisesReport['lines'][number], 'service' | 'minute' | 'day'>;

const NOWHERE: Place = { service: null, minute: null, day: null };

const PLACE: { readonly [B in LedgerBy]: (key: string | number) => Partial<Place> } = {
  service: (key) => ({ service: String(key) }),
  hour: (key) => ({ minute: Number(key) }),
  day: (key) => ({ day: String(key) }),
};

/** The ledger of a period, in all and in the lines asked for. */
export function promisesReport(period: LedgerPeriod, query: PromisesQuery): PromisesReport {
  const { site, from, to, service, by } = query;
  const lines = linesOf(period).map(([key, ledger]) => ({
    ...NOWHERE,
    ...PLACE[by](key),
    figures: neat(ledgerFigures(ledger)),
  }));
  const totals = neat(ledgerFigures(period.total));
  return { site, service: service ?? null, from, to, by, aim: AIM, totals, lines };
}
