import { statSync } from 'node:fs';
import { backup } from '../journal/backup';
import { withExistingJournal } from './open-journal';
import { print } from './output';
import { Progress } from './progress';

/** Copies the journal, in use or not, and examines the copy before it gets its name. */
export async function backupTo(file: string, { json }: { json?: boolean }): Promise<void> {
  const sites = new Map<string, number>();
  await withExistingJournal(async ({ database }) => {
    const progress = new Progress('examining the copy', null);
    await backup(database, file, ({ site, seq }) => {
      sites.set(site, seq);
      progress.update([...sites.values()].reduce((sum, one) => sum + one, 0));
    });
    progress.end();
  });
  const bytes = statSync(file).size;
  const facts = [...sites.values()].reduce((sum, one) => sum + one, 0);
  const checked = `${sites.size} sites, ${facts} facts: integrity, chain and replay are sound`;
  const result = { file, bytes, sites: Object.fromEntries(sites), facts };
  print(json, result, `${file}: ${(bytes / 1e6).toFixed(1)} MB, ${checked}`);
}
