import '../parts/theme.css';
import '../parts/base.css';
import '../parts/parts.css';
import './style.css';
import { language, speak } from '../parts/languages';
import { accessibility } from '../parts/messages/accessibility';
import { common } from '../parts/messages/everywhere';
import { draw } from '../parts/page';
import { Statement } from './Statement';

speak([common, accessibility]);
void language.choose(navigator.language);
draw(<Statement />);
