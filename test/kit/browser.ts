import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { notRun } from './not-run';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where this machine has a Chromium: `CHROMIUM` first; null when there is none. */
function chromiumPath(): string | null {
  const candidates = [process.env['CHROMIUM'] ?? '', ...PLACES];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether there is a browser for a test; when there is none, the end of the run says so. */
export function browserFor(what: string): boolean {
  if (chromiumPath() !== null) return true;
  notRun(what, 'no Chromium on this machine: set CHROMIUM to its path');
  return false;
}

/** A browser; `flags` as Chromium names them. */
export async function openBrowser(...flags: string[]): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath, args: [...QUIET, ...flags] });
}

/** A person's own window, of that size, with what went wrong in it. */
export interface Window {
  readonly page: Page;
  readonly errors: string[];
}

export async function openWindow(
  browser: Browser,
  url: string,
  { width, height }: { width: number; height: number },
): Promise<Window> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors };
}
