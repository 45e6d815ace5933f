import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of this program. */
export function generatorVersion(): string {
  const text = readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
