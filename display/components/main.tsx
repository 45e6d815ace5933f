import '../parts/theme.css';
import '../parts/base.css';
import '../parts/parts.css';
import './style.css';
import { recallTheme } from '../parts/appearance';
import { recallLanguage } from '../parts/LanguageMenu';
import { speak } from '../parts/languages';
import { appearance } from '../parts/messages/appearance';
import { common } from '../parts/messages/everywhere';
import { refusals } from '../parts/messages/refusals';
import { components } from '../parts/messages/components';
import { draw } from '../parts/page';
import { Components } from './Components';

speak([common, refusals, appearance, components]);
recallLanguage();
recallTheme();
draw(<Components />);
