import { useState } from 'preact/hooks';
import type { RoomState } from '../../src/contract/rooms';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { t, text } from '../parts/languages';

interface CorrectDialogProps {
  readonly room: RoomState;
  readonly onClose: () => void;
  readonly onCorrect: (inside: number, reason: string) => void;
}

/** Asks how many people somebody counted on the spot, and why; both are kept in the journal. */
export function CorrectDialog({ room, onClose, onCorrect }: CorrectDialogProps) {
  const [inside, setInside] = useState(room.inside);
  const [reason, setReason] = useState('');
  const title = t('supervision.room.correctThat', { room: text(room.name) });
  return (
    <Dialog title={title} cancel={t('supervision.cancel')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onCorrect(inside, reason.trim());
        }}
      >
        <label class="field">
          {t('supervision.room.heads')}
          <input
            type="number"
            data-first=""
            required
            min={0}
            value={inside}
            onInput={(event) => setInside(event.currentTarget.valueAsNumber)}
          />
        </label>
        <label class="field">
          {t('supervision.room.why')}
          <input
            maxLength={200}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <Button look="main" type="submit">
          {t('supervision.room.confirm')}
        </Button>
      </form>
    </Dialog>
  );
}
