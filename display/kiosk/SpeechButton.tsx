import { useEffect, useState } from 'preact/hooks';
import { language, t } from '../parts/languages';
import { useVoice } from '../parts/use-voice';
import { speechIsOn, turnSpeech } from './use-speech';

/** « Écouter »: reads this screen and those that follow, where there is a voice for the language. */
export function SpeechButton() {
  const voice = useVoice(language.current);
  const [on, setOn] = useState(speechIsOn());
  useEffect(() => {
    const root = new MutationObserver(() => setOn(speechIsOn()));
    root.observe(document.documentElement, { attributeFilter: ['class'] });
    return () => root.disconnect();
  }, []);
  if (voice === null || voice === 'none') return null;
  return (
    <button type="button" class="aid" aria-pressed={on} onClick={() => turnSpeech(!on)}>
      {t('voice.listen')}
    </button>
  );
}
