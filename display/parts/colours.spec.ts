import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const display = join(__dirname, '..');
const theme = readFileSync(join(__dirname, 'theme.css'), 'utf8');

const sheets = readdirSync(display, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.css') && !path.endsWith('theme.css'),
);

/** A colour of its own; one may stand behind a token, for engines that don't pass it on. */
const OWN_COLOUR = /(?<!var\(--[\w-]+, )(?:#[\da-f]{3,8}\b|(?:rgb|hsl)a?\()/gi;

describe('the style sheets', () => {
  it('are found', () => {
    expect(sheets.length).toBeGreaterThan(8);
  });

  it.each(sheets)('%s has no colour of its own', (path) => {
    expect(readFileSync(join(display, path), 'utf8').match(OWN_COLOUR)).toBeNull();
  });

  it.each(sheets)('%s uses only tokens that the theme has', (path) => {
    const used = readFileSync(join(display, path), 'utf8').matchAll(/var\(--([\w-]+)/g);
    const missing = [...used]
      .map(([, name]) => name)
      .filter((name) => !theme.includes(`--${name}:`));
    expect(missing).toEqual([]);
  });
});
