import { type Asked, affluenceAddress, askedIn, pageAddress, promisesAddress } from './asked';

const asked: Asked = {
  site: 'mairie-21',
  service: 'etat-civil',
  from: '2025-03-01',
  to: '2025-03-31',
  metric: 'p90Wait',
  day: '2025-03-04',
};

describe('the address of a report', () => {
  it('holds everything that the page shows', () => {
    expect(askedIn(new URL(pageAddress(asked), 'http://localhost').search)).toEqual(asked);
  });

  it('drops what is not a day or a metric', () => {
    expect(askedIn('?site=a&from=yesterday&metric=joy')).toEqual({ site: 'a' });
  });

  it('asks the server for every service by naming none', () => {
    expect(affluenceAddress({ ...asked, service: null }, 'csv')).toBe(
      '/api/v1/reports/affluence?site=mairie-21&from=2025-03-01&to=2025-03-31&format=csv',
    );
  });

  it('asks for promises in the lines that are wanted', () => {
    expect(promisesAddress({ ...asked, service: null }, 'hour', 'svg', 'es')).toBe(
      '/api/v1/reports/promises?site=mairie-21&from=2025-03-01&to=2025-03-31&by=hour&format=svg&language=es',
    );
  });
});
