import fc from 'fast-check';
import { addDays, type Day, day } from '../../core/time';
import { histogramOf } from '../histogram';
import { runningFigures } from '../slot-sum';
import { byQuarter, servicesOf, sumsOf, totals } from '../indicators';
import { WHOLE_SITE } from '../slot';
import { addRows, emptyTally, QUARTER, type SlotRow, type Tally } from '../tally';
import { packCells, unpackCells } from './cells';
import { addRollup, rollupsOf, TOGETHER } from './month';

const MONTH = '2026-02';
const FEBRUARY = Array.from({ length: 28 }, (_, n) => addDays(day('2026-02-01'), n));

const count = fc.nat(5);
const seconds = fc.nat(4_000_000).map((parts) => parts / 1024);

/** Any slot of one of these days and services. */
function affluence(days: readonly Day[], services: readonly string[]): fc.Arbitrary<SlotRow> {
  return fc
    .record({
      service: fc.constantFrom(...services),
      day: fc.constantFrom(...days),
      quarter: fc.integer({ min: 32, max: 75 }),
      taken: count,
      called: count,
      finished: count,
      waitingS: seconds,
      openS: seconds,
      waitS: seconds,
      blanks: count,
    })
    .map(({ service, day, quarter, waitS, blanks, ...figures }) => ({
      service,
      day,
      minute: quarter * QUARTER,
      figures: {
        ...runningFigures(),
        ...figures,
        waits: histogramOf(waitS),
        waitSumS: waitS,
        services: histogramOf(2 * waitS),
        promises: blanks > 0 ? { 'blank:closed': blanks, made: 1 } : {},
        terms: { 'language:fr': 1 + blanks },
      },
    }));
}

const rowsOf = fc.array(affluence(FEBRUARY, ['civil', 'passports', WHOLE_SITE]), { maxLength: 40 });

const byDay = (a: SlotRow, b: SlotRow): number => (a.day < b.day ? -1 : Number(a.day > b.day));

function tallyOf(rows: readonly SlotRow[], kept: 'apart' | 'together'): Tally {
  const tally = emptyTally();
  addRows(tally, rows, kept);
  return tally;
}

function fromRollups(rows: readonly SlotRow[], which: (service: string) => boolean): Tally {
  const tally = emptyTally();
  for (const one of rollupsOf(MONTH, rows)) if (which(one.service)) addRollup(tally, one);
  return tally;
}

/** All that a report says of a tally. */
const told = (tally: Tally) =>
  [WHOLE_SITE, ...servicesOf(tally)].map((service) => [
    service,
    totals(tally, service),
    sumsOf(tally, service),
    byQuarter(tally, service),
    byQuarter(tally, service, 2),
  ]);

describe('A month that is summed', () => {
  test('gives the reports of its slots, service by service', () => {
    fc.assert(
      fc.property(rowsOf, (unordered) => {
        const rows = [...unordered].sort(byDay);
        const summed = fromRollups(rows, (service) => service !== TOGETHER);
        expect(told(summed)).toEqual(told(tallyOf(rows, 'apart')));
      }),
      { numRuns: 100 },
    );
  });

  test('gives the report of the whole site without reading its services', () => {
    fc.assert(
      fc.property(rowsOf, (unordered) => {
        const rows = [...unordered].sort(byDay);
        const summed = fromRollups(rows, (service) => service === TOGETHER);
        expect(told(summed)).toEqual(told(tallyOf(rows, 'together')));
        const [apart] = told(tallyOf(rows, 'apart'));
        expect(told(summed)[0]?.[1]).toEqual(apart?.[1]);
      }),
      { numRuns: 100 },
    );
  });

  test('of the same slots is the same bytes, in whatever order they come within a day', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const bytes = (some: readonly SlotRow[]) =>
          rollupsOf(MONTH, some).map(({ service, cells }) => [
            service,
            Buffer.from(cells).toString('hex'),
          ]);
        expect(bytes([...rows].sort(byDay))).toEqual(bytes([...rows].reverse().sort(byDay)));
      }),
      { numRuns: 50 },
    );
  });

  test('packs cells into a small part of their text', () => {
    const rows = fc.sample(affluence(FEBRUARY, ['civil']), { numRuns: 500, seed: 1 });
    const cells = [...tallyOf(rows, 'apart').cells.values()];
    const packed = packCells(cells);
    expect(packed.length).toBeLessThan(JSON.stringify(cells).length / 3);
    expect([...unpackCells(packed, 'civil')]).toHaveLength(cells.length);
  });

  test('that ends in the middle of a number is not read as if it were whole', () => {
    const rows = fc.sample(affluence(FEBRUARY, ['civil']), { numRuns: 5, seed: 1 });
    const packed = packCells([...tallyOf(rows, 'apart').cells.values()]);
    expect(() => [...unpackCells(packed.subarray(0, packed.length - 3), 'civil')]).toThrow();
  });
});
