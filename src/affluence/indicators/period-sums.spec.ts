import * as fc from 'fast-check';
import type { SiteDefinition } from '../../core/definition';
import { addDays, day, type Day } from '../../core/time';
import { CIVIL, PASSPORTS, TODAY } from '../record.fixture';
import { histogramOf } from '../histogram';
import type { SlotFigures } from '../slot';
import { WHOLE_SITE } from '../slot';
import { addFigures, NO_FIGURES } from '../slot-sum';
import type { SlotRow } from '../tally';
import { readAll } from './catalogue';
import { addDay } from './day-sums';
import { addSums, emptySums, type PeriodSums } from './period-sums';
import { SmallDay } from './small-day.fixture';

const definition = new SmallDay().site.definition;
const about = { definition, service: null };
const SUNDAY = day('2025-03-09');

const row = (
  at: Day,
  minute: number,
  figures: Partial<SlotFigures>,
  service = 'civil',
): SlotRow => ({
  service,
  day: at,
  minute,
  figures: { ...NO_FIGURES, ...figures },
});

function sumsOf(days: readonly (readonly [Day, readonly SlotRow[]])[]): PeriodSums {
  const sums = emptySums();
  for (const [at, rows] of days) addDay(sums, at, rows, about);
  return sums;
}

const slot = fc.record({
  service: fc.constantFrom('civil', 'passports', WHOLE_SITE),
  minute: fc.constantFrom(525, 540, 555, 570, 600),
  taken: fc.nat(9),
  called: fc.nat(9),
  openS: fc.nat(1800),
  waitS: fc.nat(3000),
  rated: fc.nat(3),
});

const days = fc.array(fc.array(slot, { maxLength: 8 }), { minLength: 2, maxLength: 8 });

function rowsOf(
  slots: readonly (typeof slot extends fc.Arbitrary<infer S> ? S : never)[],
  at: Day,
) {
  return slots.map(({ service, minute, taken, called, openS, waitS, rated }) => {
    const waits = {
      waits: histogramOf(waitS),
      waitSumS: waitS,
      services: histogramOf(waitS),
      serviceSumS: waitS,
    };
    const terms = { 'rated:4': rated, received: 1, receptionS: waitS, accessibleS: openS };
    return row(at, minute, { taken, called, openS, ...waits, terms }, service);
  });
}

describe('The sums of a period', () => {
  it('of two periods together are those of the whole, and so is every indicator', () => {
    fc.assert(
      fc.property(days, fc.nat(8), (slots, cut) => {
        const all = slots.map((one, i): [Day, SlotRow[]] => {
          const at = addDays(TODAY, i);
          return [at, rowsOf(one, at)];
        });
        const both = sumsOf(all.slice(0, cut));
        addSums(both, sumsOf(all.slice(cut)));
        const whole = sumsOf(all);
        expect(readAll(both, definition)).toEqual(readAll(whole, definition));
      }),
      { numRuns: 60, seed: 38 },
    );
  });

  it('of a closed day have no open quarter-hour, hence no hole', () => {
    expect(sumsOf([[SUNDAY, []]])).toMatchObject({
      days: 1,
      openDays: 0,
      openQuarters: 0,
      holes: 0,
    });
  });

  it('of an open day without a single fact are all holes', () => {
    expect(sumsOf([[TODAY, []]])).toMatchObject({ openQuarters: 4, holes: 4, openDays: 0 });
  });

  it('of an empty service have no figure at all, and no error', () => {
    const sums = emptySums();
    addDay(sums, TODAY, [row(TODAY, 540, { taken: 3 })], { definition, service: PASSPORTS });
    const values = readAll(sums, definition).flatMap(({ reading }) =>
      reading.state === 'measured' ? reading.measures.filter(({ name }) => name !== 'holes') : [],
    );
    expect(new Set(values.map(({ value }) => value))).toEqual(new Set([null, 0]));
    expect(sums).toMatchObject({ openQuarters: 4, holes: 3 });
  });

  it('put a wait across midnight in the day in which it began', () => {
    const late = row(TODAY, 1425, { taken: 1, terms: { received: 1, receptionS: 1200 } });
    const early = row(addDays(TODAY, 1), 0, { called: 1 });
    const sums = sumsOf([[TODAY, [late]]]);
    addSums(sums, sumsOf([[addDays(TODAY, 1), [early]]]));
    expect(sums.figures).toMatchObject({ taken: 1, called: 1, terms: { received: 1 } });
  });

  it('count both hours that have one name on a day of 25 hours, and none twice on one of 23', () => {
    const [long, short] = [day('2025-10-26'), day('2025-03-30')];
    const night: SiteDefinition = {
      ...definition,
      services: definition.services.map((one) => ({
        ...one,
        hours: [{ days: [7] as const, from: 0, to: 240, kind: 'open' as const }],
      })),
    };
    const open = (at: Day, minute: number): SlotRow =>
      row(at, minute, { openS: 900, called: 1 }, WHOLE_SITE);
    const of = (at: Day, rows: SlotRow[]): PeriodSums => {
      const sums = emptySums();
      addDay(sums, at, rows, { definition: night, service: null });
      return sums;
    };
    // Twice 02:00 in October; in March 01:45 is followed by 03:00.
    expect(of(long, [open(long, 120), open(long, 120)]).staffedS).toBe(1800);
    expect(of(short, [open(short, 105), open(short, 180)]).staffedS).toBe(1800);
  });

  it('judge each day by the objective of that day', () => {
    const changed = definition.services.map((one) =>
      one.id === CIVIL
        ? {
            ...one,
            objectives: [
              { withinS: 600, share: 0.9, source: '', decidedBy: '', from: TODAY, to: TODAY },
              {
                withinS: 300,
                share: 0.8,
                source: '',
                decidedBy: '',
                from: addDays(TODAY, 1),
                to: null,
              },
            ],
          }
        : one,
    );
    const terms = [0, 1].map((later) => {
      const one = new SmallDay();
      one.happen({
        type: 'site-configured',
        definition: { ...one.site.definition, services: changed },
      });
      if (later) {
        one.at += 86_400_000;
        one.happen({ type: 'day-started', day: addDays(TODAY, 1) });
      }
      one.press('c1', 'open');
      one.wish();
      one.at += 400_000;
      one.press('c1', 'next');
      one.press('c1', 'arrived');
      return one.deltas.reduce((sum, { figures }) => addFigures(sum, figures), NO_FIGURES).terms;
    });
    expect(
      terms.map(({ receivedWithin = 0, receivedJudged }) => [receivedWithin, receivedJudged]),
    ).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });
});
