import { isOurs } from './exchange';

describe('where a sign-in link leads', () => {
  it('is a page of this server', () => {
    expect(isOurs('/kiosk/?site=mairie-21')).toBe(true);
  });

  it('is never another server', () => {
    for (const away of [
      'https://example.org/',
      '//example.org',
      '/\\example.org',
      'kiosk',
      undefined,
    ])
      expect(isOurs(away)).toBe(false);
  });
});
