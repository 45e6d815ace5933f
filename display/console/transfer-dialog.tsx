import { useState } from 'preact/hooks';
import type { QueueView } from '../../src/contract/boards';
import { Button } from '../parts/Button';
import { t, text, waitText } from '../parts/languages';
import { ChoiceList } from './choice-list';
import { onDigit } from './choose';
import { Dialog } from '../parts/Dialog';

interface TransferDialogProps {
  readonly number: string;
  /** The lines that the person could go to. */
  readonly queues: readonly QueueView[];
  readonly onClose: () => void;
  readonly onTransfer: (service: string) => void;
}

/** To which line: each with its people and its wait; arrows or a digit, then Enter. */
export function TransferDialog({ number, queues, onClose, onTransfer }: TransferDialogProps) {
  const [chosen, setChosen] = useState(queues[0]?.service ?? '');
  const choices = queues.map((queue) => ({ value: queue.service, label: <Line queue={queue} /> }));
  const submit = (event: Event): void => {
    event.preventDefault();
    if (chosen) onTransfer(chosen);
  };
  return (
    <Dialog
      cancel={t('console.cancel')}
      title={t('console.transfer.title', { number })}
      onClose={onClose}
    >
      <form onSubmit={submit} onKeyDown={(event) => onDigit(event, event.currentTarget)}>
        <ChoiceList
          name="service"
          legend={t('console.transfer.legend')}
          choices={choices}
          value={chosen}
          onChoose={setChosen}
          first
        />
        <Button look="main" type="submit" keyHint={t('console.key.enter')}>
          {t('console.transfer.confirm')}
        </Button>
      </form>
    </Dialog>
  );
}

function Line({ queue }: { queue: QueueView }) {
  return (
    <span class="line">
      <span class="prefix">{queue.prefix}</span>
      <span class="line-name">{text(queue.name)}</span>
      <span class="line-count">{t('console.waiting', { count: queue.waiting })}</span>
      <span class="line-wait">{waitText(queue.wait)}</span>
    </span>
  );
}
