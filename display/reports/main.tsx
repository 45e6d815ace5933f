import '../parts/theme.css';
import './style.css';
import { icu } from '../parts/icu';
import { recallLanguage } from '../parts/LanguageMenu';
import { speak } from '../parts/languages';
import { common } from '../parts/messages/everywhere';
import { reports } from '../parts/messages/reports';
import { draw } from '../parts/page';
import { Reports } from './reports';

speak([common, reports], icu);
recallLanguage();
draw(<Reports />);
