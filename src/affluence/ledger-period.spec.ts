import * as fc from 'fast-check';
import { day } from '../core/time';
import { pour } from './histogram';
import type { Ledger } from './ledger';
import { addPromises, emptyLedger, type LedgerBy, linesOf, type PromiseRow } from './ledger-period';

const row = (service: string, on: string, minute: number, promises: Ledger): PromiseRow => ({
  service,
  day: day(on),
  minute,
  promises,
});

const ROWS = [
  row('civil', '2025-03-04', 540, { made: 2, judged: 1 }),
  row('civil', '2025-03-04', 585, { made: 1 }),
  row('passports', '2025-03-04', 600, { made: 4 }),
  row('civil', '2025-03-05', 555, { made: 8, judged: 3 }),
  row('*', '2025-03-05', 555, {}),
];

const madeBy = (by: LedgerBy): unknown[] => {
  const period = emptyLedger(by);
  addPromises(period, ROWS);
  expect(period.total).toEqual({ made: 15, judged: 4 });
  return linesOf(period).map(([key, ledger]) => [key, ledger['made']]);
};

const rows = fc.array(
  fc
    .record({
      service: fc.constantFrom('civil', 'passports'),
      on: fc.constantFrom('2025-03-04', '2025-03-05'),
      quarter: fc.nat(95),
      made: fc.nat(9),
      errorS: fc.integer({ min: -4000, max: 4000 }).map((n) => n / 1024),
    })
    .map(({ service, on, quarter, made, errorS }) =>
      row(service, on, quarter * 15, { made, errorS }),
    ),
);

describe('The ledger of a period', () => {
  it('is told by service, by hour of taking or by day, and comes to the same in all', () => {
    expect(madeBy('service')).toEqual([
      ['civil', 11],
      ['passports', 4],
    ]);
    expect(madeBy('hour')).toEqual([
      [540, 11],
      [600, 4],
    ]);
    expect(madeBy('day')).toEqual([
      ['2025-03-04', 7],
      ['2025-03-05', 8],
    ]);
  });

  it('of two parts is the one of both, however they are cut', () => {
    fc.assert(
      fc.property(rows, rows, fc.constantFrom('service', 'hour', 'day'), (a, b, by) => {
        const [first, second, both] = [emptyLedger(by), emptyLedger(by), emptyLedger(by)];
        addPromises(first, a);
        addPromises(second, b);
        addPromises(both, [...b, ...a]);
        pour(first.total, second.total);
        expect(first.total).toEqual(both.total);
        for (const [key, ledger] of second.lines) {
          const line = first.lines.get(key) ?? {};
          pour(line, ledger);
          first.lines.set(key, line);
        }
        expect(first.lines).toEqual(both.lines);
      }),
    );
  });
});
