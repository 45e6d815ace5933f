import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newFolder } from '../kit/folder';

const ROOT = join(__dirname, '..', '..');
const BUILT = join(ROOT, 'dist', 'display');

/** Kilobytes of script, compressed, that a page loads before it can draw its first board. */
function weightOf(page: string): number {
  const html = readFileSync(join(BUILT, page, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)];
  const seen = new Set(scripts.map(([, path = '']) => path.slice(1)));
  // What those import at once, in case the page does not name it.
  for (const path of seen)
    for (const [, next = ''] of readFileSync(join(BUILT, path), 'utf8').matchAll(
      /(?:from|import)\s*"\.\/([^"]+\.js)"/g,
    ))
      seen.add(`assets/${next}`);
  expect(seen.size).toBeGreaterThan(0);
  const bytes = [...seen].map((path) => gzipSync(readFileSync(join(BUILT, path))).length);
  return bytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** What the check of old browsers says of a file; nothing when it finds nothing. */
function said(name: string, text: string): string {
  const folder = newFolder();
  const file = join(folder.path, name);
  writeFileSync(file, text);
  try {
    execFileSync(process.execPath, [join(ROOT, 'tools', 'old-browsers.mjs'), file]);
    return '';
  } catch (error) {
    return (error as { stdout: Buffer }).stdout.toString();
  } finally {
    folder.remove();
  }
}

describe('a screen of 2020, with Chromium 68', () => {
  it('gets the lobby in 30 KB of script, and a phone its page in 40', () => {
    const weights = { lobby: weightOf('lobby'), visitor: weightOf('visitor') };
    process.stdout.write(`script at first load, KB gz: ${JSON.stringify(weights)}\n`);
    expect(weights.lobby).toBeLessThanOrEqual(30);
    expect(weights.visitor).toBeLessThanOrEqual(40);
  });

  it.each([
    ['.a { inset: 0 }', 'inset'],
    ['.a { width: clamp(1px, 2px, 3px) }', 'clamp'],
    ['.a { display: flex; gap: 1rem }', 'gap of a flex box'],
    ['.a:is(.b) { color: red }', ':is'],
    ['@container (width > 1px) { .a { color: red } }', '@container'],
  ])('is spared the style %s', (css, what) => {
    expect(said('a.css', css)).toContain(what);
  });

  it.each([
    ['const a = b?.c;', 'optional chaining'],
    ['const a = b ?? 1;', '??'],
    ['class A { x = 1; }', 'class fields'],
  ])('is spared the syntax %s', (code, what) => {
    expect(said('a.js', code)).toContain(what);
  });

  it('is spared what its browser does not have, whatever it is called on', () => {
    const source = `
      export const flat = [[1]].flat();
      export const last = ['a'].at(-1);
      export const all = Promise.allSettled([]);
      export const id = crypto.randomUUID();
      export const copy = structuredClone({});
      export const list = new Intl.ListFormat('fr');
      document.body.replaceChildren();
    `;
    const found = said('a.ts', source);
    for (const name of ['flat', 'at', 'allSettled', 'randomUUID', 'structuredClone', 'ListFormat'])
      expect(found).toContain(name);
    expect(found).toContain('replaceChildren');
  });

  it('is left what it has', () => {
    expect(said('a.css', '.a { display: grid; grid-gap: 1rem; color: var(--b) }')).toBe('');
    expect(said('a.js', 'export const a = async () => ({ ...(await import("./b.js")) });')).toBe(
      '',
    );
    expect(said('a.ts', 'export const a = [1].includes(1) && fetch("/") instanceof Promise;')).toBe(
      '',
    );
  });
});
