import { day, instant } from '../core/time';
import { Calendar } from './calendar';

const paris = new Calendar('Europe/Paris');
const at = (text: string): ReturnType<typeof instant> => instant(Date.parse(text));

describe('a site’s calendar', () => {
  it('tells the local day and minute', () => {
    expect(paris.moment(at('2026-11-23T07:30:00Z'))).toMatchObject({
      day: '2026-11-23',
      minute: 8 * 60 + 30,
    });
  });

  it('starts a new day at local midnight, not at midnight UTC', () => {
    expect(paris.moment(at('2026-11-22T22:59:59Z')).day).toBe('2026-11-22');
    expect(paris.moment(at('2026-11-22T23:00:00Z')).day).toBe('2026-11-23');
  });

  it('jumps from 2 h to 3 h in spring, and passes 2 h 30 twice in autumn', () => {
    expect(paris.moment(at('2027-03-28T00:59:00Z')).minute).toBe(119);
    expect(paris.moment(at('2027-03-28T01:00:00Z')).minute).toBe(180);
    const twice = ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'];
    expect(twice.map((text) => paris.moment(at(text)).minute)).toEqual([150, 150]);
  });

  it('knows that days last 23, 24 or 25 hours', () => {
    const hours = (date: string): number =>
      (paris.startOfNext(day(date)) - paris.startOf(day(date))) / 3_600_000;
    expect([hours('2027-03-28'), hours('2027-06-01'), hours('2027-10-31')]).toEqual([23, 24, 25]);
  });

  it('writes instants with the site’s offset, east and west', () => {
    expect(paris.text(at('2026-07-01T10:00:00.120Z'))).toBe('2026-07-01T12:00:00.120+02:00');
    const west = new Calendar('America/St_Johns');
    expect(west.text(at('2026-01-01T10:00:00Z'))).toBe('2026-01-01T06:30:00.000-03:30');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => new Calendar('Europe/Lutece')).toThrow(RangeError);
  });
});
