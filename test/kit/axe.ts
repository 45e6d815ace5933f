import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(context: object, options: object): Promise<{ violations: { id: string; help: string }[] }>;
}

/** What axe finds wrong with a page as it is now. */
export async function flaws(page: Page): Promise<string[]> {
  // The page's own policy forbids scripts from elsewhere; an evaluated one is the browser's.
  await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    const { axe, document: shown } = globalThis as unknown as { axe: Axe; document: object };
    const options = { runOnly: { type: 'tag', values: rules } };
    return (await axe.run(shown, options)).violations.map(({ id, help }) => `${id}: ${help}`);
  }, RULES);
}
