import { isPushService } from './push-services';

describe('the address of a push service', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ])('is known: %s', (address) => {
    expect(isPushService(address)).toBe(true);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/x',
    'https://fcm.googleapis.com.evil.example/x',
    'https://evilnotify.windows.com.example/x',
    'https://user@fcm.googleapis.com/x',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/x',
    'file:///etc/passwd',
    'no address',
    `https://fcm.googleapis.com/${'x'.repeat(1_000)}`,
  ])('is not: %s', (address) => {
    expect(isPushService(address)).toBe(false);
  });

  it('may be another that the settings allow', () => {
    expect(isPushService('https://push.city.example/x', ['https://push.city.example'])).toBe(true);
  });
});
