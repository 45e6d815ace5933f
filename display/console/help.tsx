import { KeyHint } from '../parts/KeyHint';
import { Dialog } from '../parts/Dialog';
import { t } from '../parts/languages';

const LIST: readonly (readonly [key: string, meaning: string])[] = [
  ['console.key.space', 'console.next'],
  ['A', 'console.arrived'],
  ['R', 'console.recall'],
  ['B', 'console.absent'],
  ['E', 'console.finish'],
  ['D', 'console.finish-now'],
  ['P', 'console.park'],
  ['F', 'console.requeue'],
  ['T', 'console.transfer'],
  ['C', 'console.aside'],
  ['/', 'console.find'],
  ['W', 'console.why'],
  ['U', 'console.undo'],
  ['X', 'console.help.pause'],
  ['O', 'console.help.open'],
  ['H', 'console.help.ask'],
  ['?', 'console.help'],
];

interface HelpProps {
  readonly oneKey: boolean;
  readonly onOneKey: (on: boolean) => void;
  readonly onClose: () => void;
}

/** Every key with its meaning, and the way to turn single keys off. */
export function Help({ oneKey, onOneKey, onClose }: HelpProps) {
  return (
    <Dialog title={t('console.help.title')} cancel={t('console.close-window')} onClose={onClose}>
      <dl class="keys">
        {LIST.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <KeyHint>{key.length === 1 ? key : t(key)}</KeyHint>
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t('console.help.enter')}</p>
      <label class="choice apart">
        <input
          type="checkbox"
          data-first=""
          checked={oneKey}
          onChange={(event) => onOneKey(event.currentTarget.checked)}
        />
        <span />
        <span class="choice-label">{t('console.help.oneKey')}</span>
      </label>
    </Dialog>
  );
}
