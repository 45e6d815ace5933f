import { FastForward, Pause, Play, Rewind } from 'lucide';
import type { TargetedKeyboardEvent } from 'preact';
import type { Replay } from '../../src/contract/replay';
import { Button } from '../parts/Button';
import { t } from '../parts/languages';
import type { Span } from './moments';
import { timeText } from './said';
import { type Player, SPEEDS } from './use-player';

const QUARTER = 15;

/** What keys do on the slider besides what a slider does by itself. */
const KEYS: Readonly<Record<string, (player: Player) => void>> = {
  PageUp: ({ go, minute }) => go(minute + QUARTER),
  PageDown: ({ go, minute }) => go(minute - QUARTER),
  ' ': ({ toggle }) => toggle(),
};

interface SliderProps {
  readonly replay: Replay;
  readonly span: Span;
  readonly player: Player;
}

/** The minute, below the picture of the day and as wide as its plot. */
export function Slider({ replay, span, player }: SliderProps) {
  const press = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act(player);
  };
  return (
    <div class="replay-slider" dir="ltr">
      <input
        type="range"
        aria-label={t('replay.minute')}
        aria-describedby="replay-keys"
        aria-valuetext={timeText(replay, player.minute)}
        min={span.from}
        max={span.to}
        step={1}
        value={player.minute}
        onInput={(event) => player.go(Number(event.currentTarget.value))}
        onKeyDown={press}
      />
    </div>
  );
}

/** Play, pause, a quarter-hour back and forth, how fast, and the hour. */
export function Controls({ replay, player }: Pick<SliderProps, 'replay' | 'player'>) {
  const { minute, playing, toggle, go } = player;
  return (
    <section class="panel replay-controls" aria-label={t('replay.minute')}>
      <p class="replay-time">{timeText(replay, minute)}</p>
      <Button look="main" icon={playing ? Pause : Play} onClick={toggle}>
        {t(playing ? 'replay.pause' : 'replay.play')}
      </Button>
      <Button icon={Rewind} onClick={() => go(minute - QUARTER)}>
        {t('replay.back')}
      </Button>
      <Button icon={FastForward} onClick={() => go(minute + QUARTER)}>
        {t('replay.forward')}
      </Button>
      <Speeds player={player} />
      <p class="replay-keys" id="replay-keys">
        {t('replay.keys')}
      </p>
    </section>
  );
}

function Speeds({ player: { speed, setSpeed } }: { player: Player }) {
  return (
    <fieldset class="presets">
      <legend>{t('replay.speed')}</legend>
      {SPEEDS.map((one) => (
        <label key={one} class={`preset ${one === speed ? 'preset--chosen' : ''}`}>
          <input type="radio" name="speed" checked={one === speed} onChange={() => setSpeed(one)} />
          {t('replay.speed.of', { minutes: one })}
        </label>
      ))}
    </fieldset>
  );
}
