import { chooseTheme, recallTheme, shownTheme, showTheme } from './appearance';

/** A page has a document and a memory; a theme needs only these. */
const kept = new Map<string, string>();
const html = { dataset: {} as Record<string, string> };
Object.assign(globalThis, {
  document: { documentElement: html },
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  },
});

beforeEach(() => {
  kept.clear();
  html.dataset = {};
});

describe('the theme of a page', () => {
  it('follows the device until somebody chooses', () => {
    recallTheme();
    expect([shownTheme(), html.dataset]).toEqual(['auto', {}]);
  });

  it('is remembered on the device', () => {
    chooseTheme('dark');
    html.dataset = {};
    recallTheme();
    expect(html.dataset).toEqual({ theme: 'dark' });
  });

  it('follows the device again when that is chosen', () => {
    chooseTheme('light');
    chooseTheme('auto');
    recallTheme();
    expect(html.dataset).toEqual({});
  });

  it('is only shown, not remembered, when a page asks for it', () => {
    showTheme('dark');
    expect([shownTheme(), kept.size]).toEqual(['dark', 0]);
  });

  it('follows the device when what is remembered is no theme', () => {
    chooseTheme('dark');
    for (const key of kept.keys()) kept.set(key, 'purple');
    recallTheme();
    expect(shownTheme()).toBe('auto');
  });
});
