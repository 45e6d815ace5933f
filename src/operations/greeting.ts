import { Access } from '../access/access';
import type { Role } from '../access/roles';

interface Page {
  readonly label: string;
  readonly path: (site: string) => string;
  /** Pages that need a sign-in get a link that works once. */
  readonly role?: Role;
}

const PAGES: readonly Page[] = [
  { label: 'Lobby screen', path: (site) => `/lobby/?site=${site}` },
  { label: 'Kiosk', path: (site) => `/kiosk/?site=${site}`, role: 'kiosk' },
  { label: 'Agent', path: (site) => `/console/?site=${site}`, role: 'agent' },
  { label: 'Supervisor', path: (site) => `/supervision/?site=${site}`, role: 'supervisor' },
  { label: 'Manager', path: (site) => `/reports/?site=${site}`, role: 'manager' },
];

async function addressOf(page: Page, url: string, site: string, access: Access): Promise<string> {
  const landing = page.path(site);
  if (!page.role) return url + landing;
  const label = `start: ${page.label.toLowerCase()}`;
  const code = await access.createLink({ role: page.role, site, label, landing });
  return `${url}/sign-in/${code}`;
}

/** What is printed at start: where the screens are, with sign-in links that work once. */
export async function greeting(url: string, site: string, access: Access): Promise<string> {
  const lines = [`Patience listens on ${url}`, ''];
  for (const page of PAGES) {
    const once = page.role ? '  (works once, within 12 hours)' : '';
    lines.push(`  ${page.label.padEnd(14)} ${await addressOf(page, url, site, access)}${once}`);
  }
  return [...lines, '', `  API            ${url}/api/docs`, ''].join('\n');
}
