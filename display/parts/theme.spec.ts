import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Shades = readonly [day: string, night: string];

interface Claim {
  readonly name: string;
  readonly on: string;
  readonly told: readonly number[];
}

const css = readFileSync(join(__dirname, 'theme.css'), 'utf8');
const [plain = '', contrast = ''] = css.split(/(?=\n\.contrast,)/);

const TOKEN = /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g;
const CLAIM = /--([\w-]+): light-dark\([^)]*\); \/\* ([\d.]+) · ([\d.]+) on ([\w-]+)/g;

const tokensIn = (block: string): [string, Shades][] =>
  [...block.matchAll(TOKEN)].map(([, name = '', day = '', night = '']) => [name, [day, night]]);

const claimsIn = (block: string): Claim[] =>
  [...block.matchAll(CLAIM)].map(([, name = '', day, night, on = '']) => ({
    name,
    on,
    told: [Number(day), Number(night)],
  }));

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const sets = [
  { set: 'plain', shades: new Map(tokensIn(plain)), claims: claimsIn(plain), least: 4.5 },
  {
    set: 'contrast',
    shades: new Map([...tokensIn(plain), ...tokensIn(contrast)]),
    claims: claimsIn(contrast),
    least: 7,
  },
];

describe.each(sets)('the tokens, $set', ({ shades, claims, least }) => {
  const measured = ({ name, on }: Claim): number[] => {
    const [ink, ground] = [shades.get(name), shades.get(on)];
    if (!ink || !ground) throw new Error(`no --${name} or no --${on}`);
    return [ratio(ink[0], ground[0]), ratio(ink[1], ground[1])];
  };

  it('say the contrast of each ink as it is, rounded down', () => {
    expect(claims.length).toBeGreaterThan(10);
    for (const claim of claims) {
      const found = measured(claim).map((one) => Math.floor(one * 10) / 10);
      expect({ ...claim, told: found }).toEqual(claim);
    }
  });

  it('are read by day and by night', () => {
    for (const claim of claims) {
      // Borders of controls are no text: WCAG asks 3 of them.
      const asked = claim.name === 'edge' ? 3 : least;
      for (const one of measured(claim))
        expect([claim.name, one >= asked]).toEqual([claim.name, true]);
    }
  });

  it('let every ink be read on each ground that pages put it on', () => {
    const inks = ['ink', 'ink-soft', 'primary', 'primary-strong', 'good', 'warn', 'bad'];
    for (const ink of inks) {
      for (const on of ['paper', 'surface', 'sunken', 'primary-soft']) {
        for (const one of measured({ name: ink, on, told: [] })) {
          expect([ink, on, one >= 4.5]).toEqual([ink, on, true]);
        }
      }
    }
  });
});
