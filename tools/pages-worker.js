/**
 * Opens the kiosk, the console and the lobby screen again when the page is reloaded without a
 * network. It holds the files of these pages, as the build listed them, and never anything else:
 * no answer of the server is kept. A new build is another version: its files are fetched whole
 * before it takes over, and those of the old one go.
 */
const VERSION = '__VERSION__';
const FILES = __FILES__;

const CACHE = `patience-${VERSION}`;
const PAGES = /^\/(kiosk|console|lobby)\/(index\.html)?$/;
/** A page that takes longer is opened as it was: the network is not really there. */
const PATIENCE_MS = 3_000;

const pageOf = (path) => path.replace(/index\.html$/, '');

async function keepAll() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
  await self.skipWaiting();
}

async function forgetOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('patience-') && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

const kept = async (path) => (await caches.open(CACHE)).match(path);

/** The page of the server while there is one, so that a new build is seen at once. */
async function page(request, path) {
  const mine = await kept(path);
  if (!mine) return fetch(request);
  const late = new Promise((resolve) => setTimeout(() => resolve(mine), PATIENCE_MS));
  const fresh = fetch(request).then(
    (answer) => (answer.ok || answer.status < 500 ? answer : mine),
    () => mine,
  );
  return Promise.race([fresh, late]);
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && PAGES.test(pathname)) {
    event.respondWith(page(request, pageOf(pathname)));
  } else if (FILES.includes(pathname) && request.mode !== 'navigate') {
    event.respondWith(kept(pathname).then((mine) => mine ?? fetch(request)));
  }
});
