import { day, type Day } from '../core/time';
import { histogramOf } from './histogram';
import { byQuarter, qualityOf, sumsOf, totals } from './indicators';
import { type SlotFigures, WHOLE_SITE } from './slot';
import { addFigures, NO_FIGURES } from './slot-sum';
import { addRows, emptyTally, type SlotRow, type Tally } from './tally';

const TUESDAY = day('2025-03-04');
const NEXT_TUESDAY = day('2025-03-11');
const WEDNESDAY = day('2025-03-05');
const NINE = 540;

const row = (service: string, on: Day, minute: number, figures: Partial<SlotFigures>): SlotRow => ({
  service,
  day: on,
  minute,
  figures: { ...NO_FIGURES, ...figures },
});

const waits = (count: number, seconds: number): Partial<SlotFigures> => {
  let sum = NO_FIGURES;
  for (let i = 0; i < count; i += 1) sum = addFigures(sum, { waits: histogramOf(seconds) });
  return { waits: sum.waits, waitSumS: count * seconds };
};

const tallyOf = (...rows: SlotRow[]): Tally => {
  const tally = emptyTally();
  addRows(tally, rows);
  return tally;
};

describe('The indicators of a period', () => {
  it('average over the open days of the weekday, also those on which the quarter was empty', () => {
    const tally = tallyOf(
      row('civil', TUESDAY, NINE, { taken: 6, waitingS: 1800 }),
      row('civil', NEXT_TUESDAY, NINE, { openS: 900 }),
      row('civil', NEXT_TUESDAY, NINE + 15, { taken: 1 }),
      row('civil', NEXT_TUESDAY, NINE - 15, { taken: 1 }),
      row('civil', WEDNESDAY, NINE, { taken: 1 }),
    );
    const nine = byQuarter(tally, 'civil', 2).find(({ minute }) => minute === NINE);
    expect(nine?.figures).toMatchObject({ days: 2, taken: 6, waiting: 1, openCounters: 0.5 });
  });

  it('take the counters of the site from the site, and its people from the services', () => {
    const tally = tallyOf(
      row('civil', TUESDAY, NINE, { taken: 2, openS: 900, waitingS: 900 }),
      row('passports', TUESDAY, NINE, { taken: 3, openS: 900, waitingS: 900 }),
      row(WHOLE_SITE, TUESDAY, NINE, { openS: 900 }),
    );
    expect(totals(tally, WHOLE_SITE)).toMatchObject({ taken: 5, openCounters: 1, waiting: 2 });
  });

  it('weigh every wait the same: the mean is over people, not over quarters', () => {
    const tally = tallyOf(
      row('civil', TUESDAY, NINE, { ...waits(1, 1000), called: 1 }),
      row('civil', TUESDAY, NINE + 15, { ...waits(9, 100), called: 9 }),
    );
    expect(totals(tally, 'civil').meanWaitS).toBe(190);
  });

  it('tell no median under twenty measures', () => {
    const of = (count: number) =>
      totals(tallyOf(row('civil', TUESDAY, NINE, waits(count, 600))), 'civil');
    expect(of(19)).toMatchObject({ medianWaitS: null, p90WaitS: null, meanWaitS: 600 });
    expect(of(20).medianWaitS).toBeCloseTo(600, -2);
  });

  it('do not count a counter that was left open in the night, nor make its Saturday a day', () => {
    const saturday = day('2025-03-08');
    const tally = tallyOf(
      row('civil', TUESDAY, NINE, { taken: 1, openS: 900 }),
      row('civil', TUESDAY, NINE + 15 * 40, { openS: 900, waitingS: 900 }),
      row('civil', saturday, 0, { openS: 900, waitingS: 900 }),
    );
    expect(totals(tally, 'civil')).toMatchObject({ days: 1, openCounters: 1, waiting: 0 });
  });

  it('say what they do not know', () => {
    const tally = tallyOf(
      row('civil', TUESDAY, NINE, { finished: 4, services: histogramOf(300), left: 2, closed: 2 }),
    );
    expect(qualityOf(sumsOf(tally, 'civil'))).toEqual({
      serviceMeasured: 0.25,
      endUnknown: 0.25,
      waitJudged: null,
    });
    expect(totals(tally, 'civil')).toMatchObject({ meanWaitS: null, withinTarget: null });
  });
});
