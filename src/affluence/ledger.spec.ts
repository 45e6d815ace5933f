import * as fc from 'fast-check';
import { counterId, ticketId } from '../core/ids';
import { pour } from './histogram';
import type { Ledger } from './ledger';
import { ledgerFigures, wilson } from './ledger-figures';
import { CIVIL, Morning, PASSPORTS, PROMISE } from './record.fixture';

const ledgerOf = (morning: Morning): Ledger => {
  const sum: Record<string, number> = {};
  for (const { figures } of morning.deltas) pour(sum, figures.promises ?? {});
  return sum;
};

/** Ranges of 1 to 10 minutes, mean 5, for the tickets t3 to t8; t9 is told that it is not known. */
function dayByHand(): Morning {
  const morning = new Morning();
  for (let person = 0; person < 6; person += 1) morning.take();
  morning.take(CIVIL, { unknown: 'no-open-counter' });
  morning.press('c1', 'open');
  morning.minutes(0.5);
  morning.press('c1', 'next');
  morning.press('c1', 'arrived');
  morning.minutes(4.5);
  morning.press('c1', 'next');
  morning.press('c1', 'arrived');
  morning.ask({ type: 'leave', ticket: ticketId('t7') });
  morning.minutes(7);
  morning.press('c1', 'next');
  morning.ask({ type: 'leave', ticket: ticketId('t6') });
  morning.end();
  return morning;
}

describe('The ledger of a day', () => {
  it('holds every range and blank told, and what became of them', () => {
    expect(ledgerOf(dayByHand())).toEqual({
      made: 6,
      widthS: 3240,
      'blank:no-open-counter': 1,
      // Called after 30, 300 and 720 s.
      judged: 3,
      below: 1,
      above: 1,
      waitS: 1050,
      errorS: 270 + 0 - 420,
      absoluteErrorS: 270 + 420,
      squaredErrorS2: 72_900 + 176_400,
      // After 300 and 720 s; the upper bound was 600.
      left: 2,
      leftLate: 1,
      closed: 1,
    });
  });

  it('is entered at the quarter-hour of the taking, whenever the person is called', () => {
    const morning = new Morning();
    morning.press('c1', 'open');
    morning.take();
    morning.minutes(20);
    morning.press('c1', 'next');
    expect(morning.slot(CIVIL, 0).promises).toMatchObject({ made: 1, judged: 1, above: 1 });
    expect(morning.slot(CIVIL, 15).promises).toBeUndefined();
  });

  it('judges the first wait only: not after an absence, a park, a requeue or a transfer', () => {
    const morning = new Morning();
    for (const counter of ['c1', 'c2']) morning.press(counter, 'open');
    morning.take();
    morning.minutes(2);
    morning.press('c1', 'next');
    morning.press('c1', 'absent');
    morning.minutes(30);
    morning.ask({ type: 'come-back', ticket: ticketId('t5') });
    morning.minutes(30);
    morning.press('c1', 'next');
    morning.press('c1', 'requeue');
    morning.minutes(1);
    morning.press('c1', 'next');
    const c1 = counterId('c1');
    morning.ask({ type: 'park', counter: c1, reason: 'paper' });
    morning.minutes(30);
    morning.ask({ type: 'resume-ticket', counter: c1, ticket: ticketId('t5') });
    morning.ask({ type: 'transfer', counter: c1, service: PASSPORTS });
    morning.minutes(1);
    morning.press('c2', 'next');
    expect(ledgerOf(morning)).toMatchObject({ made: 1, judged: 1, waitS: 120, errorS: 180 });
  });

  it('says of who let others pass that there is nothing to compare, and forgets an undone call', () => {
    const morning = new Morning();
    morning.press('c1', 'open');
    morning.take();
    morning.take();
    morning.minutes(1);
    morning.ask({ type: 'postpone', ticket: ticketId('t4') });
    morning.press('c1', 'next');
    morning.press('c1', 'undo');
    expect(ledgerOf(morning)).toEqual({ made: 2, widthS: 1080, postponed: 1 });
  });

  it('counts nothing of a history from elsewhere, which told nobody anything', () => {
    const morning = new Morning();
    const promise = { unknown: 'too-few-measures' } as const;
    const wish = { service: CIVIL, priority: 0, appointment: false, language: 'fr' } as const;
    morning.ask({ type: 'take', ...wish, channel: 'import', promise });
    expect(ledgerOf(morning)).toEqual({});
    morning.ask({ type: 'take', ...wish, channel: 'import', promise: PROMISE });
    expect(ledgerOf(morning)).toEqual({ made: 1, widthS: 540 });
  });
});

describe('The figures of a ledger', () => {
  const tenTimes = Object.fromEntries(
    Object.entries(ledgerOf(dayByHand())).map(([entry, sum]) => [entry, sum * 10]),
  );

  it('are what their formulas say', () => {
    const figures = ledgerFigures(tenTimes);
    expect(figures).toMatchObject({ made: 60, judged: 30, inside: 10, kept: 20 });
    expect(figures).toMatchObject({ blanks: { 'no-open-counter': 10 }, left: 20, leftLate: 10 });
    const value = (of: number, about: number) => ({ value: expect.closeTo(about, 4), of });
    expect(figures.coverage).toMatchObject(value(30, 1 / 3));
    expect(figures.keptShare).toMatchObject(value(40, 0.5));
    expect(figures.blanksShare).toEqual(value(70, 1 / 7));
    expect(figures.bias).toEqual(value(30, -150 / 1050));
    expect(figures.maeS).toEqual(value(30, 230));
    expect(figures.rmseS).toEqual(value(30, 288.2707));
    expect(figures.meanWidthS).toEqual(value(60, 540));
    expect(figures.meanToldS).toEqual(value(30, 300));
    expect(figures.meanWaitS).toEqual(value(30, 350));
  });

  it('are blank, with their reason and what there was, under twenty measures', () => {
    const { coverage, maeS } = ledgerFigures(ledgerOf(dayByHand()));
    expect(coverage).toEqual({ unknown: 'too-few-measures', of: 3 });
    expect(maeS).toEqual({ unknown: 'too-few-measures', of: 3 });
    expect(ledgerFigures({ judged: 20, made: 20 }).bias).toEqual({
      unknown: 'nobody-waited',
      of: 20,
    });
  });

  it('carry the interval of Wilson, in which the share lies and which narrows', () => {
    // Brown, Cai, DasGupta (2001) and any table: 10 of 30 gives 0.192 to 0.512.
    expect(wilson(10, 30)).toEqual({
      lowest: expect.closeTo(0.1923, 4),
      highest: expect.closeTo(0.5122, 4),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1 }), (n, share) => {
        const part = Math.round(n * (Number.isNaN(share) ? 0 : share));
        const { lowest, highest } = wilson(part, n);
        expect(lowest).toBeLessThanOrEqual(part / n + 1e-12);
        expect(highest).toBeGreaterThanOrEqual(part / n - 1e-12);
        const tenfold = wilson(part * 10, n * 10);
        expect(tenfold.highest - tenfold.lowest).toBeLessThan(highest - lowest);
      }),
    );
  });
});
