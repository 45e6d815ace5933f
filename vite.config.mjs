import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plainImports, preloads, textOnly, webSocketFirst } from './tools/lean-pages.mjs';
import { offlineWorker } from './tools/offline-worker.mjs';

const root = join(import.meta.dirname, 'display');

/**
 * A feature of Lightning CSS by its number. Lowered, `margin-inline-start` would follow the language of a
 * part and not its direction. The lobby, whose engine knows none of them, uses none.
 */
const LOGICAL_PROPERTIES = 1 << 19;

/** Every page by name: the folders of display/ that hold an index.html, and display/index.html if there is one. */
export function pages() {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const named = folders.map(({ name }) => [name, join(root, name, 'index.html')]);
  const all = [['home', join(root, 'index.html')], ...named];
  return Object.fromEntries(all.filter(([, page]) => existsSync(page)));
}

export default {
  root,
  base: '/',
  plugins: [
    webSocketFirst(join(import.meta.dirname, 'node_modules')),
    textOnly,
    plainImports,
    preloads,
    offlineWorker(join(import.meta.dirname, 'tools', 'pages-worker.js')),
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  css: { lightningcss: { exclude: LOGICAL_PROPERTIES } },
  build: {
    outDir: '../dist/display',
    emptyOutDir: true,
    // Signage screens sold since 2020 run Chromium 68; nothing newer may be assumed of the syntax.
    target: 'chrome68',
    // The pages are served with `default-src 'self'`: no inline script, no data: address.
    // See tools/lean-pages.mjs: the pages name what they need in their heads.
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { ...pages(), 'visit-worker': join(root, 'visitor', 'worker.ts') },
      // A service worker's address must stay: browsers look there whether it has changed.
      output: {
        entryFileNames: ({ name }) =>
          name === 'visit-worker' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
};
