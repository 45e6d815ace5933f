import { rebuild } from '../journal/rebuild';
import { withExistingJournal } from './open-journal';
import { print } from './output';
import { Progress } from './progress';

/** Folds all the facts of all sites again into the read models, in one transaction. */
export async function rebuildJournal(options: { json?: boolean }): Promise<void> {
  const sites = new Map<string, number>();
  await withExistingJournal(async ({ database }) => {
    const progress = new Progress('folding facts', null);
    await rebuild(database, ({ site, seq }) => {
      sites.set(site, seq);
      progress.update([...sites.values()].reduce((sum, one) => sum + one, 0));
    });
    progress.end();
  });
  const text = [...sites].map(([site, facts]) => `${site}: ${facts} facts`).join('\n');
  print(options.json, { ok: true, sites: Object.fromEntries(sites) }, text);
}
