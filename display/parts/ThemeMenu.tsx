import { useState } from 'preact/hooks';
import { chooseTheme, shownTheme, themeNamed, THEMES } from './appearance';
import { t } from './languages';

/** By day, by night, or as the device does; the choice stays on the device. */
export function ThemeMenu() {
  const [theme, setTheme] = useState(shownTheme);
  const choose = (name: string): void => {
    const chosen = themeNamed(name);
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <select
      class="language-menu"
      aria-label={t('theme.choice')}
      value={theme}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {THEMES.map((one) => (
        <option key={one} value={one}>
          {t(`theme.${one}`)}
        </option>
      ))}
    </select>
  );
}
