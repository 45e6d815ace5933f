import { useState } from 'preact/hooks';
import { LanguageMenu } from '../parts/LanguageMenu';
import { t } from '../parts/languages';
import { Switch } from '../parts/Switch';
import { ThemeMenu } from '../parts/ThemeMenu';

const SIZES = ['normal', 'large', 'larger'] as const;

const page = document.documentElement;

interface LooksProps {
  readonly rtl: boolean;
  readonly onRtl: (rtl: boolean) => void;
}

/** In which theme, contrast, size, language and direction all below is shown. */
export function Looks({ rtl, onRtl }: LooksProps) {
  const [contrast, setContrast] = useState(page.classList.contains('contrast'));
  const changeContrast = (on: boolean): void => {
    page.classList.toggle('contrast', on);
    setContrast(on);
  };
  return (
    <div class="looks">
      <LanguageMenu />
      <ThemeMenu />
      <select
        aria-label={t('components.size')}
        value={page.dataset['size'] || 'normal'}
        onChange={(event) => (page.dataset['size'] = event.currentTarget.value)}
      >
        {SIZES.map((size) => (
          <option key={size} value={size}>
            {t(`components.size.${size}`)}
          </option>
        ))}
      </select>
      <Switch label={t('components.contrast')} on={contrast} onChange={changeContrast} />
      <Switch label={t('components.rtl')} on={rtl} onChange={onRtl} />
    </div>
  );
}
