import { useState } from 'preact/hooks';
import { t, useLanguage } from '../parts/languages';
import { Controls } from './Controls';
import { Looks } from './Looks';
import { Specimens } from './Specimens';
import { Tokens } from './Tokens';
import { Words } from './Words';

/** Every token, component and state, with no data of any site. */
export function Components() {
  useLanguage();
  const [rtl, setRtl] = useState(false);
  return (
    <div dir={rtl ? 'rtl' : 'ltr'}>
      <header class="top">
        <h1>{t('components.title')}</h1>
        <p>{t('components.subtitle')}</p>
        <Looks rtl={rtl} onRtl={setRtl} />
      </header>
      <main>
        <Controls />
        <Words />
        <Specimens />
        <Tokens />
      </main>
    </div>
  );
}
