import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { version } from 'axe-core/package.json';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Which of axe's rules are asked: WCAG 2.2, A and AA, and its best practices. */
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const AXE_VERSION = version;

interface Axe {
  run(context: object, options: object): Promise<{ violations: { id: string; help: string }[] }>;
}

/** What axe finds wrong with a page as it is now. */
export async function flaws(page: Page): Promise<string[]> {
  // The page's own policy forbids scripts from elsewhere; an evaluated one is the browser's.
  await page.evaluate(`globalThis.axe ?? (() => { ${AXE} })()`);
  return page.evaluate(async (rules) => {
    const { axe, document: shown } = globalThis as unknown as { axe: Axe; document: object };
    const options = { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] };
    return (await axe.run(shown, options)).violations.map(({ id, help }) => `${id}: ${help}`);
  }, RULES);
}
