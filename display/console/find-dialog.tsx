import { useState } from 'preact/hooks';
import type { TicketCard } from '../../src/contract/ticket';
import { Button } from '../parts/Button';
import { t } from '../parts/languages';
import { ChoiceList } from './choice-list';
import { Found, matching, Search } from './search';
import { onDigit } from './choose';
import { Dialog } from '../parts/Dialog';
import { WrittenReason } from './reason-dialog';
import { CALL_REASONS, OTHER, reasonText } from './reasons';

interface FindDialogProps {
  readonly waiting: readonly TicketCard[];
  readonly nowMs: number;
  readonly onClose: () => void;
  readonly onCall: (ticket: string, reason: string) => void;
  readonly onLeave: (ticket: string) => void;
}

/** Calls somebody before their turn: the number, then why. */
export function FindDialog({ waiting, nowMs, onClose, onCall, onLeave }: FindDialogProps) {
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState('');
  const [reason, setReason] = useState('');
  const [written, setWritten] = useState('');
  const found = matching(waiting, typed);
  const ticket = found.find(({ id }) => id === picked) ?? found[0];
  const submit = (event: Event): void => {
    event.preventDefault();
    if (ticket && reason) onCall(ticket.id, reason === OTHER ? written.trim() : reason);
  };
  return (
    <Dialog cancel={t('console.cancel')} title={t('console.find.title')} onClose={onClose}>
      <form onSubmit={submit} onKeyDown={(event) => onDigit(event, event.currentTarget)}>
        <Search typed={typed} onType={setTyped} onKeyDown={toReasons} />
        <Found found={found} ticket={ticket} nowMs={nowMs} onPick={setPicked} />
        <ChoiceList
          name="reason"
          legend={t('console.find.reason')}
          choices={[...CALL_REASONS, OTHER].map((value) => ({ value, label: reasonText(value) }))}
          value={reason}
          onChoose={setReason}
        />
        {reason === OTHER && <WrittenReason value={written} onWrite={setWritten} />}
        <Fate ticket={ticket} ready={reason !== ''} onLeave={onLeave} />
      </form>
    </Dialog>
  );
}

/** Enter in the number goes on to the reasons, without which nothing can be confirmed. */
function toReasons(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
  const form = event.currentTarget.form;
  const reasons = [...(form?.querySelectorAll<HTMLInputElement>('[name=reason]') ?? [])];
  if (event.key !== 'Enter' || reasons.some((reason) => reason.checked)) return;
  event.preventDefault();
  reasons[0]?.focus();
}

interface FateProps {
  readonly ticket: TicketCard | undefined;
  readonly ready: boolean;
  readonly onLeave: (ticket: string) => void;
}

function Fate({ ticket, ready, onLeave }: FateProps) {
  const number = ticket?.number ?? '';
  return (
    <footer class="dialog-foot">
      <Button
        look="main"
        type="submit"
        disabled={!ticket || !ready}
        keyHint={t('console.key.enter')}
      >
        {t('console.find.confirm', { number })}
      </Button>
      <Button disabled={!ticket} onClick={() => ticket && onLeave(ticket.id)}>
        {t('console.leave', { number })}
      </Button>
    </footer>
  );
}
