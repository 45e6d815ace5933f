import { existsSync } from 'node:fs';
import type { Finding } from '../dossier/findings';
import { verifyDossier } from '../dossier/verify';
import { EXIT, misused } from './command-failure';
import { print } from './output';
import { Progress } from './progress';

function line({ file, line: number, what, expected, found }: Finding): string {
  const place = `${file === '*' ? 'the ZIP' : file}${number === null ? '' : ` line ${number}`}`;
  const values = [
    expected === undefined ? '' : `\n  expected ${expected}`,
    found === undefined ? '' : `\n  found    ${found}`,
  ];
  return `${place}: ${what}${values.join('')}`;
}

/** Recomputes a dossier from the facts in it; exits with 1 when a byte is not as it must be. */
export async function checkDossier(
  file: string,
  { json, ...known }: { seal?: string; previous?: string; json?: boolean },
): Promise<void> {
  const paths = [file, ...(known.previous === undefined ? [] : [known.previous])];
  for (const path of paths) if (!existsSync(path)) throw misused(`there is no ${path}`);
  const progress = new Progress('verifying facts', null);
  const verdict = await verifyDossier(file, known, (facts) => progress.update(facts));
  progress.end();
  const { findings, site, year, seal, facts } = verdict;
  const ok = findings.length === 0;
  const sound = `${site} ${year}: ${facts} facts replayed, every file is what they give\nseal ${seal}`;
  const text = ok ? sound : [...findings.map(line), `${findings.length} findings`].join('\n');
  print(json, { ok, ...verdict }, text);
  if (!ok) process.exitCode = EXIT.failed;
}
