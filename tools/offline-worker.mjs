/** Lists what the pages that must open without a network are made of, and writes their worker. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = ['kiosk', 'console', 'lobby'];
const TEXTS = /\.(?:html|js|css)$/;

/** Every built file that these pages name, and those that these name, to the last. */
function filesOf(built) {
  const assets = readdirSync(join(built, 'assets'));
  const found = new Set(PAGES.map((page) => `${page}/index.html`));
  for (const file of found) {
    if (!TEXTS.test(file)) continue;
    const text = readFileSync(join(built, file), 'utf8');
    for (const name of assets) if (text.includes(name)) found.add(`assets/${name}`);
  }
  return [...found].sort();
}

/** A plugin of the build: worker.js beside the pages, with its list of files and their version. */
export function offlineWorker(source) {
  return {
    name: 'offline-worker',
    writeBundle({ dir }) {
      const files = filesOf(dir);
      const hash = createHash('sha256').update(readFileSync(source));
      for (const file of files) hash.update(file).update(readFileSync(join(dir, file)));
      const version = hash.digest('hex').slice(0, 16);
      const paths = files.map((file) => `/${file.replace(/index\.html$/, '')}`);
      const text = readFileSync(source, 'utf8');
      const whole = text
        .replace('__VERSION__', version)
        .replace('__FILES__', JSON.stringify(paths));
      writeFileSync(join(dir, 'worker.js'), whole);
    },
  };
}
