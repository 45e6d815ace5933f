import '../parts/theme.css';
import './style.css';
import { icu } from '../../src/words/icu';
import { recallLanguage } from '../parts/LanguageMenu';
import { speak, useLanguage } from '../parts/languages';
import { common } from '../parts/messages/everywhere';
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

speak([common, console, why], icu);
recallLanguage();
draw(<Page />);
openWithoutNetwork();
