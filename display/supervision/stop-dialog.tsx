import { useState } from 'preact/hooks';
import type { SupervisionBoard } from '../../src/contract/boards';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { t, text } from '../parts/languages';

interface StopDialogProps {
  readonly board: SupervisionBoard;
  /** Empty: the whole site. */
  readonly services: readonly string[];
  readonly onClose: () => void;
  readonly onStop: (reason: string) => void;
}

/** Asks why no more tickets should be given; the reason is kept in the journal. */
export function StopDialog({ board, services, onClose, onStop }: StopDialogProps) {
  const [reason, setReason] = useState('');
  const named = board.services.find((service) => service.id === services[0]);
  const title = named
    ? t('supervision.stop.service', { service: text(named.name) })
    : t('supervision.stop.site');
  const submit = (event: Event): void => {
    event.preventDefault();
    onStop(reason.trim());
  };
  return (
    <Dialog title={title} cancel={t('supervision.cancel')} onClose={onClose}>
      <form onSubmit={submit}>
        <label class="field">
          {t('supervision.stop.reason')}
          <input
            type="text"
            data-first=""
            maxLength={200}
            autoComplete="off"
            required
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <p class="hint">{t('supervision.stop.effect')}</p>
        <Button look="main" type="submit">
          {t('supervision.stop.confirm')}
        </Button>
      </form>
    </Dialog>
  );
}
