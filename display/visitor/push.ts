import { get } from '../parts/get';
import { language } from '../parts/languages';

const MEMORY = 'visits-followed';

/** Whether this browser can be told of the call while the page is closed. */
export function canPush(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

async function registered(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register('/visit-worker.js', { scope: '/v/' });
  return navigator.serviceWorker.ready;
}

/** Whether this page's visit is told of on this browser already. */
export async function isPushed(): Promise<boolean> {
  if (!canPush() || Notification.permission !== 'granted') return false;
  const cache = await caches.open(MEMORY);
  const pages = await Promise.all((await cache.matchAll()).map((kept) => kept.text()));
  return pages.includes(window.location.pathname);
}

/**
 * Asks for the permission and subscribes for one visit; false when the visitor or the browser
 * says no, or the server can't be reached.
 */
export async function pushFor(token: string): Promise<boolean> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return false;
    const known = await get<{ key: string }>('/api/v1/push-key');
    if (!known.ok) return false;
    const { pushManager } = await registered();
    const subscription = await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: known.body.key,
    });
    return await tell(token, subscription);
  } catch {
    return false;
  }
}

async function tell(token: string, subscription: PushSubscription): Promise<boolean> {
  const { endpoint, keys } = subscription.toJSON();
  const answer = await fetch(`/api/v1/visits/${token}/push`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, keys, language: language.current }),
  });
  const told = answer.ok && ((await answer.json()) as { told: boolean }).told;
  if (told) await rememberPage(token);
  return told;
}

/** The worker opens the page at a touch of the notice; the notice itself doesn't carry the link. */
async function rememberPage(token: string): Promise<void> {
  const cache = await caches.open(MEMORY);
  const ticket = token.split('~')[1] ?? '';
  await cache.put(`/v/of/${ticket}`, new Response(window.location.pathname));
}
