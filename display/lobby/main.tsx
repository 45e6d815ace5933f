import '../parts/theme.css';
import './style.css';
import { speak } from '../parts/languages';
import { common } from '../parts/messages/everywhere';
import { lobby } from '../parts/messages/lobby';
import { draw, parameter } from '../parts/page';
import { openWithoutNetwork } from '../parts/worker';
import { Lobby } from './Lobby';

speak([common, lobby]);
draw(
  <Lobby
    site={parameter('site') ?? ''}
    frenchAlone={parameter('languages') === 'fr'}
    voice={parameter('voice') !== null}
  />,
);
openWithoutNetwork();
