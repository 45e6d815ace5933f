/** Which counter this window is for; the address says it, the tab's memory completes it. */
export interface Place {
  readonly site: string | null;
  readonly counter: string | null;
}

const MEMORY = 'patience.console';

function remembered(): Place {
  const [site, counter] = (sessionStorage.getItem(MEMORY) ?? '').split('/');
  return { site: site || null, counter: counter || null };
}

/** Reads the place from the address; what was last chosen in this tab fills what is missing. */
export function placeOf(search: string): Place {
  const asked = new URLSearchParams(search);
  const before = remembered();
  const site = asked.get('site') ?? before.site;
  const known = site === before.site ? before.counter : null;
  return { site, counter: asked.has('choose') ? null : (asked.get('counter') ?? known) };
}

/** Address of the console of a counter. */
export function addressOf(site: string, counter: string): string {
  return `/console/?${new URLSearchParams({ site, counter }).toString()}`;
}

/** Keeps the place in the address and in the tab, so that a reload comes back to it. */
export function remember(site: string, counter: string): void {
  sessionStorage.setItem(MEMORY, `${site}/${counter}`);
  history.replaceState(null, '', addressOf(site, counter));
}
