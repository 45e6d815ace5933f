import '../parts/theme.css';
import '../parts/base.css';
import '../parts/parts.css';
import './style.css';
import { icu } from '../../src/words/icu';
import { recallTheme } from '../parts/appearance';
import { language, speak } from '../parts/languages';
import { bestTimes } from '../parts/messages/best-times';
import { common } from '../parts/messages/everywhere';
import { outlook } from '../parts/messages/outlook';
import { refusals } from '../parts/messages/refusals';
import { draw } from '../parts/page';
import { BestTimes } from './BestTimes';
import { Embedded } from './Embedded';

/** Inside another page nothing of this device is read or kept. */
const embedded = window.location.pathname.startsWith('/embed/');
const asked = new URLSearchParams(window.location.search);

speak([common, refusals, outlook, bestTimes], icu);
void language.choose(asked.get('language') ?? navigator.language);
if (!embedded) recallTheme();
draw(embedded ? <Embedded /> : <BestTimes />);
