import '../parts/theme.css';
import '../parts/base.css';
import '../parts/parts.css';
import './style.css';
import { speak } from '../parts/languages';
import { common } from '../parts/messages/everywhere';
import { lobby } from '../parts/messages/lobby';
import { draw, parameter } from '../parts/page';
import { openWithoutNetwork } from '../parts/worker';
import { setLoudness } from '../parts/sound';
import { Lobby } from './Lobby';
import { loudnessOf, voiceLanguages } from './voice';

speak([common, lobby]);
const loudness = loudnessOf(parameter('volume'));
setLoudness(loudness);
const spoken = loudness === 0 ? [] : voiceLanguages(parameter('voice'));
draw(
  <Lobby
    site={parameter('site') ?? ''}
    frenchAlone={parameter('languages') === 'fr'}
    voice={spoken}
  />,
);
openWithoutNetwork();
