import type { Finding } from '../journal/finding';
import { verify } from '../journal/verify';
import { EXIT } from './command-failure';
import { siteNamed, withExistingJournal } from './open-journal';
import { print } from './output';
import { Progress } from './progress';

function line({ site, seq, what }: Finding): string {
  return `${site}${seq === null ? '' : ` fact ${seq}`}: ${what}`;
}

/** Recomputes every chain and replays every fact; exits with 1 when something is not as it must be. */
export async function verifyJournal(options: { site?: string; json?: boolean }): Promise<void> {
  const facts = new Map<string, number>();
  const all = await withExistingJournal(async ({ database, journal }) => {
    if (options.site !== undefined) await siteNamed(journal, options.site);
    const progress = new Progress('verifying facts', null);
    const findings = await verify(database, ({ site, seq }) => {
      facts.set(site, seq);
      progress.update([...facts.values()].reduce((sum, one) => sum + one, 0));
    });
    progress.end();
    return findings;
  });
  const chosen = (site: string): boolean => !options.site || site === options.site;
  const findings = all.filter(({ site }) => chosen(site));
  const sites = Object.fromEntries([...facts].filter(([site]) => chosen(site)));
  const counted = Object.entries(sites).map(([site, seq]) => `${site}: ${seq} facts`);
  const verdict =
    findings.length === 0 ? 'Every fact is in its place.' : `${findings.length} faults`;
  const text = [...findings.map(line), ...counted, verdict].join('\n');
  print(options.json, { ok: findings.length === 0, sites, findings }, text);
  if (findings.length > 0) process.exitCode = EXIT.failed;
}
