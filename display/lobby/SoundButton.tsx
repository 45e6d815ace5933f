import { useState } from 'preact/hooks';
import { t } from '../parts/languages';
import { allowSound, isMuted } from '../parts/sound';
import { useVoice } from '../parts/use-voice';

/** Shown while the browser keeps the page silent; and a word when calls can't be said at all. */
export function SoundButton({ voiced }: { voiced: boolean }) {
  const [muted, setMuted] = useState(isMuted());
  const voice = useVoice('fr');
  const silent = voiced && voice === 'none' ? t('lobby.noVoice') : null;
  if (!muted) return silent === null ? null : <p class="top__age">{silent}</p>;
  const allow = (): void => {
    allowSound().then(
      () => setMuted(isMuted()),
      () => setMuted(true),
    );
  };
  return (
    <button class="top__sound" type="button" onClick={allow}>
      {t('lobby.soundOff')}
      {silent !== null && ` (${silent})`}
    </button>
  );
}
