import '../parts/theme.css';
import '../parts/base.css';
import '../parts/parts.css';
import './style.css';
import { icu } from '../../src/words/icu';
import { recallTheme } from '../parts/appearance';
import { recallLanguage } from '../parts/LanguageMenu';
import { speak, useLanguage } from '../parts/languages';
import { appearance } from '../parts/messages/appearance';
import { common } from '../parts/messages/everywhere';
import { refusals } from '../parts/messages/refusals';
import { console } from '../parts/messages/console';
import { why } from '../parts/messages/why';
import { draw } from '../parts/page';
import { openWithoutNetwork } from '../parts/worker';
import { placeOf, remember } from './address';
import { Choice } from './choice';
import { Console } from './console';

function Page() {
  useLanguage();
  const { site, counter } = placeOf(window.location.search);
  if (!site || !counter) return <Choice site={site} />;
  remember(site, counter);
  return <Console site={site} counter={counter} />;
}

speak([common, refusals, appearance, console, why], icu);
recallLanguage();
recallTheme();
draw(<Page />);
openWithoutNetwork();
