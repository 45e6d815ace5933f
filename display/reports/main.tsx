import '../parts/theme.css';
import './style.css';
import { icu } from '../../src/words/icu';
import { recallLanguage } from '../parts/LanguageMenu';
import { speak } from '../parts/languages';
import { common } from '../parts/messages/everywhere';
import { outlook } from '../parts/messages/outlook';
import { reports } from '../parts/messages/reports';
import { draw } from '../parts/page';
import { Reports } from './reports';

speak([common, reports, outlook], icu);
recallLanguage();
draw(<Reports />);
