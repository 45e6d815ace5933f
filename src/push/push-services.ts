/** The push services of the browsers: hosts, and domains whose every host is one. */
const HOSTS = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'web.push.apple.com'];
const DOMAINS = ['.push.apple.com', '.notify.windows.com', '.push.services.mozilla.com'];

/** Longer than any push service's address, characters. */
const LONGEST = 1_000;

/**
 * Whether an address is of a push service: visitors send it, and this server may not be made to
 * call any other. `others`: origins allowed besides, by the settings.
 */
export function isPushService(address: string, others: readonly string[] = []): boolean {
  if (address.length > LONGEST || !URL.canParse(address)) return false;
  const { protocol, hostname, port, origin, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (others.includes(origin)) return true;
  const isKnown = HOSTS.includes(hostname) || DOMAINS.some((domain) => hostname.endsWith(domain));
  return protocol === 'https:' && port === '' && isKnown;
}
