/**
 * Has the page's own files kept, so that a reload without a network opens it again. Browsers allow
 * it on https and on the machine itself; elsewhere, or in private windows, the page does without.
 */
export function openWithoutNetwork(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/worker.js').catch(() => undefined);
}
