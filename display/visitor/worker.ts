/**
 * The part of a visitor's page that works while the page is closed: shows the server's notices.
 * Keeps nothing, and sees no other page: its scope is /v/.
 */

interface PushEvent extends Event {
  readonly data: { json(): unknown } | null;
  waitUntil(work: Promise<unknown>): void;
}

interface ClickEvent extends Event {
  readonly notification: Notification;
  waitUntil(work: Promise<unknown>): void;
}

interface Client {
  readonly url: string;
  focus(): Promise<Client>;
}

/** As much of the service worker's world as is used here: the pages' types know windows only. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(of: { type: 'window'; includeUncontrolled: boolean }): Promise<Client[]>;
    openWindow(url: string): Promise<Client | null>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', then: () => void): void;
  addEventListener(type: 'push', then: (event: PushEvent) => void): void;
  addEventListener(type: 'notificationclick', then: (event: ClickEvent) => void): void;
}

interface Notice {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
}

const worker = self as unknown as WorkerScope;
const MEMORY = 'visits-followed';

/** The page of the visit, which the page itself has left here when it subscribed. */
async function pageOf(tag: string): Promise<string> {
  const cache = await caches.open(MEMORY);
  const kept = await cache.match(`/v/of/${tag}`);
  return kept ? kept.text() : '/';
}

async function show(data: unknown): Promise<void> {
  const { title, body, tag } = data as Notice;
  // `renotify` and `vibrate` are not in the pages' types; browsers without them pass over them.
  const options: NotificationOptions & { renotify: boolean; vibrate: number[] } = {
    body,
    tag,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    requireInteraction: true,
    renotify: true,
    vibrate: [400, 200, 400, 200, 800],
    data: await pageOf(tag),
  };
  await worker.registration.showNotification(title, options);
}

async function open(page: string): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const shown = windows.find(({ url }) => new URL(url).pathname === page);
  await (shown ? shown.focus() : worker.clients.openWindow(page));
}

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('push', (event) => {
  if (event.data) event.waitUntil(show(event.data.json()));
});
worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(String(event.notification.data)));
});
