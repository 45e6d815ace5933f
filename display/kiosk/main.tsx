import '../parts/theme.css';
import '../parts/base.css';
import '../parts/parts.css';
import './style.css';
import './print.css';
import { icu } from '../../src/words/icu';
import { speak } from '../parts/languages';
import { common } from '../parts/messages/everywhere';
import { kiosk } from '../parts/messages/kiosk';
import { outlook } from '../parts/messages/outlook';
import { ticket } from '../parts/messages/ticket';
import { voice } from '../parts/messages/voice';
import { draw, parameter } from '../parts/page';
import { openWithoutNetwork } from '../parts/worker';
import { Kiosk } from './Kiosk';

speak([common, kiosk, ticket, outlook, voice], icu);
draw(<Kiosk site={parameter('site') ?? ''} />);
openWithoutNetwork();
