import { useState } from 'preact/hooks';
import type { TicketCard } from '../../src/contract/ticket';
import { t } from '../parts/languages';
import { ChoiceList } from './choice-list';
import { onDigit } from './choose';
import { Dialog } from '../parts/Dialog';
import { WrittenReason } from './reason-dialog';
import { CALL_REASONS, OTHER, reasonText } from './reasons';
import { TicketLine } from './ticket-line';

const SHOWN = 6;

interface FindDialogProps {
  readonly waiting: readonly TicketCard[];
  readonly nowMs: number;
  readonly onClose: () => void;
  readonly onCall: (ticket: string, reason: string) => void;
  readonly onLeave: (ticket: string) => void;
}

/** Waiting tickets whose number holds what was typed; zeros and spaces do not matter. */
export function matching(waiting: readonly TicketCard[], typed: string): TicketCard[] {
  const plain = (value: string): string =>
    value
      .toLowerCase()
      .replace(/\s/g, '')
      .replace(/^(\D*)0+/, '$1');
  const wanted = plain(typed);
  return waiting.filter((ticket) => plain(ticket.number).includes(wanted)).slice(0, SHOWN);
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
        <Search typed={typed} onType={setTyped} />
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

function Search({ typed, onType }: { typed: string; onType: (text: string) => void }) {
  return (
    <label class="field">
      {t('console.find.number')}
      <input
        type="search"
        onKeyDown={toReasons}
        data-first=""
        autoComplete="off"
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </label>
  );
}

interface FoundProps {
  readonly found: readonly TicketCard[];
  readonly ticket: TicketCard | undefined;
  readonly nowMs: number;
  readonly onPick: (id: string) => void;
}

function Found({ found, ticket, nowMs, onPick }: FoundProps) {
  if (found.length === 0) return <p role="status">{t('console.find.none')}</p>;
  return (
    <fieldset class="found">
      <legend>{t('console.find.found')}</legend>
      {found.map((one) => (
        <label key={one.id} class="choice">
          <input
            type="radio"
            name="ticket"
            checked={one.id === ticket?.id}
            onChange={() => onPick(one.id)}
          />
          <TicketLine ticket={one} nowMs={nowMs} />
        </label>
      ))}
    </fieldset>
  );
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
      <button type="submit" class="button button--main" disabled={!ticket || !ready}>
        {t('console.find.confirm', { number })} <kbd>{t('console.key.enter')}</kbd>
      </button>
      <button
        type="button"
        class="button"
        disabled={!ticket}
        onClick={() => ticket && onLeave(ticket.id)}
      >
        {t('console.leave', { number })}
      </button>
    </footer>
  );
}
