import '../parts/theme.css';
import '../parts/base.css';
import '../parts/parts.css';
import './style.css';
import { icu } from '../../src/words/icu';
import { recallTheme } from '../parts/appearance';
import { recallLanguage } from '../parts/LanguageMenu';
import { speak } from '../parts/languages';
import { appearance } from '../parts/messages/appearance';
import { common } from '../parts/messages/everywhere';
import { outlook } from '../parts/messages/outlook';
import { reports } from '../parts/messages/reports';
import { draw } from '../parts/page';
import { Reports } from './reports';

speak([common, appearance, reports, outlook], icu);
recallLanguage();
recallTheme();
draw(<Reports />);
