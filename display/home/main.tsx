import '../parts/theme.css';
import '../parts/base.css';
import '../parts/parts.css';
import './style.css';
import { language, speak } from '../parts/languages';
import { common } from '../parts/messages/everywhere';
import { refusals } from '../parts/messages/refusals';
import { home } from '../parts/messages/home';
import { draw } from '../parts/page';
import { Home } from './Home';

speak([common, refusals, home]);
void language.choose(navigator.language);
draw(<Home />);
