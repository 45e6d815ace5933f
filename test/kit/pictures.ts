import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(__dirname, '..', 'artefacts', 'pictures');

/** Keeps what a page shows, for people to look at after a run: `test/artefacts/pictures/NAME.png`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
