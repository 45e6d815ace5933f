import { useState } from 'preact/hooks';
import { t } from '../parts/languages';
import { SpeechButton } from './SpeechButton';

const AIDS = ['low', 'contrast'] as const;

const isOn = (aid: string): boolean => document.documentElement.classList.contains(aid);

/** Buttons lower for a seated person, more contrast, and the page read aloud where there is a voice. */
export function Aids() {
  const [, redraw] = useState(0);
  const toggle = (aid: string): void => {
    document.documentElement.classList.toggle(aid);
    redraw((count) => count + 1);
  };
  return (
    <footer class="aids">
      {AIDS.map((aid) => (
        <button
          key={aid}
          type="button"
          class="aid"
          aria-pressed={isOn(aid)}
          onClick={() => toggle(aid)}
        >
          {t(`kiosk.aid.${aid}`)}
        </button>
      ))}
      <SpeechButton />
    </footer>
  );
}
