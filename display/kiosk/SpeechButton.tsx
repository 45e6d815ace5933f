import { Volume2 } from 'lucide';
import { Icon } from '../parts/Icon';
import { language, t } from '../parts/languages';
import { useVoice } from '../parts/use-voice';
import { useLooks } from './looks';
import { turnSpeech } from './use-speech';

/** « Écouter »: reads this screen and those that follow, where there is a voice for the language. */
export function SpeechButton() {
  const voice = useVoice(language.current);
  const { speech } = useLooks();
  if (voice === null || voice === 'none') return null;
  return (
    <button type="button" class="aid" aria-pressed={speech} onClick={() => turnSpeech(!speech)}>
      <Icon of={Volume2} />
      {t('voice.listen')}
    </button>
  );
}
