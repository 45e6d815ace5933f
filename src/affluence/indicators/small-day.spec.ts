import type { IndicatorId } from './indicator';
import { readAll } from './catalogue';
import type { Measure, Reading } from './reading';
import { PASSPORTS } from '../record.fixture';
import { SmallDay } from './small-day.fixture';

/**
 * Twelve tickets, A to L, minutes after nine; T = 10 min at « civil », no objective at « passports ».
 *
 *      taken  what                          called  there  ended   W (s)  service (s)
 *  A    0     kiosk                            0      1      5       60     240
 *  B    1     web, English                    11     12     17      660     300
 *  C    2     kiosk, priority                  5      6     11      240     300
 *  D    3     leaves at 3.5: 30 s, a mistake
 *  E    4     leaves at 16.5, after 750 s > T
 *  F   16     appointment                     17   absent at 19, back at 20
 *                                             21     22     25      120     180
 *  G   26     at the reception                26   not said; to passports at 28: W = 0
 *             passports                       30     31     41      180     600
 *  H   32     web, passports                  41     41     45      540   (« mesure inexacte »)
 *  I   45     kiosk                           46   again 47, there 47.5, 50: 150  150
 *  J   45     Spanish                         50   51 undone, 52     61      420     540
 *  K   50     still in line when the day closes
 *  L   52     passports, heard of at 54 (kiosk cut off), still in line too
 */
function smallDay(): SmallDay {
  const day = new SmallDay();
  day.press('c1', 'open');
  const a = day.wish();
  day.press('c1', 'next');
  day.to(1).press('c1', 'arrived');
  const b = day.wish({ channel: 'web', language: 'en' });
  day.to(2);
  const c = day.wish({ priority: 1 });
  day.to(3);
  const d = day.wish();
  day.to(3.5).say('leave', d);
  day.to(4);
  const e = day.wish();
  day.to(5).finish('c1');
  day.press('c1', 'next');
  day.to(6).press('c1', 'arrived');
  day.to(11).press('c1', 'next');
  day.to(12).press('c1', 'arrived');
  day.to(16);
  const f = day.wish({ appointment: true });
  day.to(16.5).say('leave', e);
  day.to(17).press('c1', 'next');
  day.to(19).press('c1', 'absent');
  day.to(20).say('come-back', f);
  day.to(21).press('c1', 'next');
  day.to(22).press('c1', 'arrived');
  day.to(25).finish('c1');
  day.to(26).wish({ channel: 'reception' });
  day.press('c1', 'next');
  day.to(28).transfer();
  day.to(30).press('c2', 'open');
  day.press('c2', 'next');
  day.to(31).press('c2', 'arrived');
  day.to(32).wish({ channel: 'web', service: PASSPORTS });
  day.to(41).press('c2', 'next');
  day.press('c2', 'arrived');
  day.to(45).finish('c2', true);
  day.wish();
  day.wish({ language: 'es' });
  day.to(46).press('c1', 'next');
  day.to(47).at1('recall');
  day.to(47.5).press('c1', 'arrived');
  day.to(50).finish('c1');
  day.press('c1', 'next');
  day.wish();
  day.to(51).press('c1', 'arrived');
  day.to(51).press('c1', 'undo');
  day.to(52).press('c1', 'arrived');
  day.to(54).takeLate(2, PASSPORTS);
  day.rate(a, 4);
  day.rate(b, 2);
  day.rate(c, 3);
  day.to(61).finish('c1');
  day.at1('close');
  day.to(62).ask({ type: 'close', counter: 'c2' as never });
  day.end();
  return day;
}

const readings = (day: SmallDay, service: string | null = null): Map<string, Reading> => {
  const all = readAll(day.sums(service), day.site.definition);
  return new Map(all.map(({ indicator, reading }) => [indicator.id, reading]));
};

describe('A small day, computed by hand', () => {
  const all = readings(smallDay());
  const measures = (id: IndicatorId): readonly Measure[] => {
    const reading = all.get(id);
    return reading?.state === 'measured' ? reading.measures : [];
  };
  const one = (id: IndicatorId, name: string, key?: string): Measure | undefined =>
    measures(id).find((measure) => measure.name === name && measure.key === key);
  const value = (id: IndicatorId, name: string, key?: string) => one(id, name, key)?.value;

  it('is the day of the table: twelve tickets, eight visits finished, ten calls', () => {
    const { taken, finished, called, left, closed } = smallDay().sums().figures;
    expect({ taken, finished, called, left, closed }).toEqual({
      taken: 12,
      finished: 8,
      called: 10,
      left: 2,
      closed: 2,
    });
  });

  it('I-01: of the 7 receptions with an objective all but B are within: 6 ÷ 7', () => {
    expect(one('I-01', 'share')).toMatchObject({ value: 6 / 7, of: 7 });
    expect(value('I-01', 'due')).toBeCloseTo(0.9, 3);
    expect(all.get('I-01')).toMatchObject({ basis: { part: 7, of: 9 } });
  });

  it('I-02: E, who left late, and K, not received, count as well: 6 ÷ 9', () => {
    expect(one('I-02', 'share')).toMatchObject({ value: 6 / 9, of: 9 });
  });

  it('I-03: Σ W = 60+660+240+120+0+180+540+150+420 = 2370 over 9; no median under 20', () => {
    expect(one('I-03', 'mean')).toMatchObject({ value: 2370 / 9, of: 9 });
    expect(one('I-03', 'median')).toMatchObject({ value: null, of: 9 });
  });

  it('I-04: F waited 60 before being absent and 120 after, G 0 and 180: Σ = 2430 over 8; G moved', () => {
    expect(value('I-04', 'mean')).toBe(2430 / 8);
    expect(one('I-04', 'moved')).toMatchObject({ value: 1 / 8, of: 8 });
  });

  it('I-05: 240+300+300+180+600+150+540 = 2310 over 7, H being inexact', () => {
    expect(value('I-05', 'mean')).toBe(2310 / 7);
    expect(all.get('I-05')).toMatchObject({ basis: { part: 7, of: 8 } });
  });

  it('I-06: eight arrivals were said, of nine receptions', () => {
    expect(one('I-06', 'median')).toMatchObject({ value: null, of: 8 });
    expect(all.get('I-06')).toMatchObject({ basis: { part: 8, of: 9 } });
  });

  it('I-08: told 60–300–600; calls after 0,600,180,60,0,540,60,300; E left after 600: 8 ÷ 9', () => {
    expect(value('I-08', 'share')).toBe(8 / 9);
    // Σ(300 − wait) = 2400 − 1740; Σ|300 − wait| = 300+300+120+240+300+240+240+0.
    expect(value('I-08', 'bias')).toBe(660 / 8);
    expect(value('I-08', 'error')).toBe(1740 / 8);
    expect(value('I-08', 'close')).toBe(1);
  });

  it('I-10: C alone had priority, was received within T and within ten minutes', () => {
    expect(one('I-10', 'within')).toMatchObject({ value: 1, of: 1 });
    expect(one('I-10', 'tenMinutes')).toMatchObject({ value: 1, of: 1 });
    expect(value('I-10', 'ofAll')).toBe(1 / 12);
  });

  it('I-11: a counter open 4 × 900 + 180 s by the quarter-hour, the accessible one 4 × 900 + 60', () => {
    expect(one('I-11', 'share')).toMatchObject({ value: 3660 / 3780, of: 3780 });
  });

  it('I-12 and I-32: 10 French, 1 English, 1 Spanish; 9 kiosk, 2 web, 1 reception', () => {
    expect(value('I-12', 'language', 'fr')).toBe(10 / 12);
    expect(value('I-12', 'language', 'es')).toBe(1 / 12);
    expect(value('I-32', 'channel', 'kiosk')).toBe(9 / 12);
    expect(value('I-32', 'channel', 'reception')).toBe(1 / 12);
  });

  it('I-17: E of the 11 tickets that were no mistake; D is told apart', () => {
    expect(one('I-17', 'share')).toMatchObject({ value: 1 / 11, of: 11 });
    expect(value('I-17', 'excluded')).toBe(1);
  });

  it('I-18: F of 10 calls, and F was received later', () => {
    expect(value('I-18', 'share')).toBe(1 / 10);
    expect(one('I-18', 'recovered')).toMatchObject({ value: 1, of: 1 });
  });

  it('I-19: K and L; 60 + 120 s of open counters after ten', () => {
    expect(value('I-19', 'unreceived')).toBe(2);
    expect(value('I-19', 'share')).toBe(2 / 11);
    expect(one('I-19', 'overtime')).toMatchObject({ value: 180, of: 1 });
  });

  it('I-26: A and C of three answers, which chance puts anywhere from 21 to 94 %; 3 ÷ 8 answered', () => {
    const satisfied = one('I-26', 'share');
    expect(satisfied).toMatchObject({ value: 2 / 3, of: 3 });
    expect(satisfied?.lowest).toBeCloseTo(0.2077, 3);
    expect(satisfied?.highest).toBeCloseTo(0.9385, 3);
    expect(value('I-26', 'response')).toBe(3 / 8);
  });

  // Mean service of « civil » (240+300+300+180+150+540) ÷ 6 = 285 s. 5 arrivals: a = 1.58, two counters
  // give P(W ≤ 600) = 0.71, three 0.99. 3 arrivals: a = 0.95, one gives 0.14, two 0.97.
  it('I-33: 3, 2 and 2 counters needed, 1, 1 and 2 open: 1 ÷ 3, and (2 + 1) × ¼ h missing', () => {
    expect(one('I-33', 'share')).toMatchObject({ value: 1 / 3, of: 3 });
    expect(value('I-33', 'missingHours')).toBeCloseTo(0.75, 6);
  });

  it('I-34: of four busy quarter-hours one is the peak', () => {
    expect(value('I-34', 'arrivals')).toBe(1);
  });

  it('I-38: 7 of 10 whole, 2 of 12 closed by nobody, no hole in 4, 1 wrong, 1 late, 1 undone', () => {
    expect(value('I-38', 'measured')).toBe(7 / 10);
    expect(value('I-38', 'autoClosed')).toBe(2 / 12);
    expect(one('I-38', 'holes')).toMatchObject({ value: 0, of: 4 });
    expect(value('I-38', 'inaccurate')).toBe(1 / 8);
    expect(value('I-38', 'late')).toBe(1 / 12);
    expect(value('I-38', 'undone')).toBe(1);
  });

  it('says why there is no figure of what nobody has measured', () => {
    const why = (id: IndicatorId) => {
      const reading = all.get(id);
      return reading?.state === 'not-measured' ? reading.reason : null;
    };
    expect(['I-07', 'I-13', 'I-14', 'I-20', 'I-25', 'I-30', 'I-36'].map((id) => why(id as never)))
      // prettier-ignore
      .toEqual([
        'no-door-counter',
        'not-recorded',
        'no-room',
        'kept-elsewhere',
        'one-question',
        'by-construction',
        'no-appointment-hour',
      ]);
  });

  it('has every indicator from I-01 to I-38 once', () => {
    const ids = Array.from({ length: 38 }, (_, i) => `I-${String(i + 1).padStart(2, '0')}`);
    expect([...all.keys()]).toEqual(ids);
  });

  it('of one service only, speaks of its people alone', () => {
    const passports = readings(smallDay(), PASSPORTS).get('I-03');
    expect(passports).toMatchObject({ measures: [{}, {}, {}, { value: 360, of: 2 }] });
  });
});
