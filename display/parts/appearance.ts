/** By day, by night, or as the device does. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const MEMORY = 'patience.theme';

/** A theme by its name; an unknown name follows the device. */
export const themeNamed = (name: string | null | undefined): Theme =>
  THEMES.find((theme) => theme === name) ?? 'auto';

/** The theme in which the page is shown. */
export const shownTheme = (): Theme => themeNamed(document.documentElement.dataset['theme']);

/** Shows the whole page in a theme. */
export function showTheme(theme: Theme): void {
  const page = document.documentElement;
  if (theme === 'auto') delete page.dataset['theme'];
  else page.dataset['theme'] = theme;
}

/** Shows the theme that was last chosen on this device, before a staff page is drawn. */
export const recallTheme = (): void => showTheme(themeNamed(localStorage.getItem(MEMORY)));

/** Shows a theme and remembers it on this device. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(MEMORY, theme);
  showTheme(theme);
}
