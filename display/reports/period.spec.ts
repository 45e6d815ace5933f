import { addDays, faultOf, isDay, periodOf, presetOf } from './period';

describe('the period of a report', () => {
  it('of seven days holds seven days, the last one included', () => {
    expect(periodOf('week', '2025-03-03')).toEqual({ from: '2025-02-25', to: '2025-03-03' });
  });

  it('of this month begins on its first day', () => {
    expect(periodOf('month', '2025-03-03')).toEqual({ from: '2025-03-01', to: '2025-03-03' });
  });

  it('is recognised by its days, whoever asked for them', () => {
    expect(presetOf(periodOf('thirty', '2025-03-03'), '2025-03-03')).toBe('thirty');
    expect(presetOf({ from: '2025-01-02', to: '2025-01-09' }, '2025-03-03')).toBe('custom');
  });

  it('counts days over the change of the hour and leap days', () => {
    expect([addDays('2025-03-30', 1), addDays('2024-03-01', -1)]).toEqual([
      '2025-03-31',
      '2024-02-29',
    ]);
  });

  it('must be made of days that exist', () => {
    expect([isDay('2025-02-29'), isDay('2024-02-29'), isDay('24/02/2025'), isDay('')]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('must not end before it begins, nor last more than five years', () => {
    expect(faultOf({ from: '2025-03-02', to: '2025-03-01' })).toBe('reversed');
    expect(faultOf({ from: '2015-03-02', to: '2025-03-01' })).toBe('too-long');
    expect(faultOf({ from: '', to: '2025-03-01' })).toBe('not-a-day');
    expect(faultOf({ from: '2025-03-01', to: '2025-03-01' })).toBeNull();
  });
});
