import { ArrowDownToLine, Contrast, type IconNode } from 'lucide';
import { Icon } from '../parts/Icon';
import { t } from '../parts/languages';
import { type Aid, chooseSize, SIZES, turnAid, useLooks } from './looks';
import { SpeechButton } from './SpeechButton';

const AIDS: readonly (readonly [Aid, IconNode])[] = [
  ['low', ArrowDownToLine],
  ['contrast', Contrast],
];

/** Buttons within reach of a seated person, more contrast, larger text, and the page read aloud where there is a voice. */
export function Aids() {
  const looks = useLooks();
  return (
    <footer class="aids">
      {AIDS.map(([aid, icon]) => (
        <button
          key={aid}
          type="button"
          class="aid"
          aria-pressed={looks[aid]}
          onClick={() => turnAid(aid)}
        >
          <Icon of={icon} />
          {t(`kiosk.aid.${aid}`)}
        </button>
      ))}
      <Sizes size={looks.size} />
      <SpeechButton />
    </footer>
  );
}

/** Three letters, each as large as the text that it gives. */
function Sizes({ size }: { size: string }) {
  return (
    <div class="sizes" role="group" aria-label={t('kiosk.aid.size')}>
      {SIZES.map((one) => (
        <button
          key={one}
          type="button"
          class="aid"
          aria-pressed={one === size}
          aria-label={t(`kiosk.aid.size.${one || 'normal'}`)}
          onClick={() => chooseSize(one)}
        >
          <span class={`sizes__letter sizes__letter--${one || 'normal'}`} aria-hidden="true">
            A
          </span>
        </button>
      ))}
    </div>
  );
}
