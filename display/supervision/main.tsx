import '../parts/theme.css';
import '../parts/base.css';
import '../parts/parts.css';
import './style.css';
import './rooms.css';
import { icu } from '../../src/words/icu';
import { recallTheme } from '../parts/appearance';
import { recallLanguage } from '../parts/LanguageMenu';
import { speak, useLanguage } from '../parts/languages';
import { appearance } from '../parts/messages/appearance';
import { common } from '../parts/messages/everywhere';
import { refusals } from '../parts/messages/refusals';
import { alerts } from '../parts/messages/alerts';
import { outlook } from '../parts/messages/outlook';
import { supervision } from '../parts/messages/supervision';
import { draw, parameter } from '../parts/page';
import { SiteChoice } from './site-choice';
import { Supervision } from './supervision';

function Page() {
  useLanguage();
  const site = parameter('site');
  return site ? <Supervision site={site} /> : <SiteChoice />;
}

speak([common, refusals, appearance, supervision, outlook, alerts], icu);
recallLanguage();
recallTheme();
draw(<Page />);
