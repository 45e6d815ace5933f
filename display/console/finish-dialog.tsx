import { useState } from 'preact/hooks';
import type { QueueView } from '../../src/contract/boards';
import { Button } from '../parts/Button';
import { KeyHint } from '../parts/KeyHint';
import { t, text } from '../parts/languages';
import { isWriting, onDigit } from './choose';
import { Dialog } from '../parts/Dialog';

/** What the agent says at the end of a visit. */
export interface Finish {
  readonly delivered: readonly string[];
  readonly inaccurate: boolean;
}

interface FinishDialogProps {
  readonly number: string;
  readonly acts: QueueView['acts'];
  readonly onClose: () => void;
  readonly onFinish: (finish: Finish) => void;
}

/** What was delivered (digits), whether the measured time is wrong (M), then Enter. */
export function FinishDialog({ number, acts, onClose, onFinish }: FinishDialogProps) {
  const [inaccurate, setInaccurate] = useState(false);
  const [delivered, setDelivered] = useState<readonly string[]>([]);
  const toggle = (id: string): void =>
    setDelivered((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    onDigit(event, event.currentTarget);
    if (event.key.toLowerCase() !== 'm' || event.ctrlKey || isWriting(event.target)) return;
    setInaccurate((now) => !now);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    onFinish({ delivered, inaccurate });
  };
  return (
    <Dialog
      cancel={t('console.cancel')}
      title={t('console.finish.title', { number })}
      onClose={onClose}
    >
      <form onSubmit={submit} onKeyDown={onKeyDown}>
        {acts.length > 0 && <Acts acts={acts} delivered={delivered} onToggle={toggle} />}
        <label class="choice apart">
          <input
            type="checkbox"
            checked={inaccurate}
            onChange={(event) => setInaccurate(event.currentTarget.checked)}
          />
          <KeyHint silent>M</KeyHint>
          <span class="choice-label">{t('console.finish.inaccurate')}</span>
        </label>
        <Button look="main" type="submit" data-first="" keyHint={t('console.key.enter')}>
          {t('console.finish.confirm')}
        </Button>
      </form>
    </Dialog>
  );
}

interface ActsProps {
  readonly acts: QueueView['acts'];
  readonly delivered: readonly string[];
  readonly onToggle: (id: string) => void;
}

function Acts({ acts, delivered, onToggle }: ActsProps) {
  return (
    <fieldset class="choices">
      <legend>{t('console.finish.delivered')}</legend>
      {acts.map((act, place) => (
        <label key={act.id} class="choice">
          <input
            type="checkbox"
            checked={delivered.includes(act.id)}
            // The wire takes at most ten acts a visit.
            disabled={delivered.length >= 10 && !delivered.includes(act.id)}
            onChange={() => onToggle(act.id)}
          />
          {place < 9 ? <KeyHint silent>{place + 1}</KeyHint> : <span />}
          <span class="choice-label">{text(act.name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
