import { useState } from 'preact/hooks';
import type { TicketCard } from '../../src/contract/ticket';
import { Button } from '../parts/Button';
import { t } from '../parts/languages';
import { ChoiceList } from './choice-list';
import { isWriting, onDigit } from './choose';
import { Dialog } from '../parts/Dialog';
import { TicketLine } from './ticket-line';

/** What may become of a ticket that was put aside. */
export type AsideFate = 'resume-ticket' | 'come-back' | 'leave';

interface AsideDialogProps {
  readonly aside: readonly TicketCard[];
  readonly nowMs: number;
  /** The counter is open and with nobody. */
  readonly canResume: boolean;
  readonly onClose: () => void;
  readonly onFate: (fate: AsideFate, ticket: string) => void;
}

const FATE_KEYS: Readonly<Record<string, AsideFate>> = { f: 'come-back', l: 'leave' };

/** Parked and absent people: received here (Enter), back in their line (F), or gone (L). */
export function AsideDialog({ aside, nowMs, canResume, onClose, onFate }: AsideDialogProps) {
  const [picked, setPicked] = useState('');
  const ticket = aside.find(({ id }) => id === picked) ?? aside[0];
  const decide = (fate: AsideFate): void => {
    if (ticket) onFate(fate, ticket.id);
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    onDigit(event, event.currentTarget);
    const fate = FATE_KEYS[event.key.toLowerCase()];
    if (fate && !event.ctrlKey && !event.metaKey && !isWriting(event.target)) decide(fate);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (canResume) decide('resume-ticket');
  };
  const choices = aside.map((one) => ({
    value: one.id,
    label: <TicketLine ticket={one} nowMs={nowMs} />,
  }));
  return (
    <Dialog cancel={t('console.cancel')} title={t('console.aside')} onClose={onClose}>
      <form onSubmit={submit} onKeyDown={onKeyDown}>
        <ChoiceList
          name="aside"
          legend={t('console.aside.legend')}
          choices={choices}
          value={ticket?.id ?? ''}
          onChoose={setPicked}
          first
        />
        <Fates canResume={canResume} onFate={decide} />
      </form>
    </Dialog>
  );
}

interface FatesProps {
  readonly canResume: boolean;
  readonly onFate: (fate: AsideFate) => void;
}

function Fates({ canResume, onFate }: FatesProps) {
  return (
    <>
      <footer class="dialog-foot">
        <Button look="main" type="submit" disabled={!canResume} keyHint={t('console.key.enter')}>
          {t('console.aside.resume')}
        </Button>
        <Button onClick={() => onFate('come-back')} keyHint="F">
          {t('console.aside.comeBack')}
        </Button>
        <Button onClick={() => onFate('leave')} keyHint="L">
          {t('console.aside.leave')}
        </Button>
      </footer>
      {!canResume && <p class="hint">{t('console.aside.busy')}</p>}
    </>
  );
}
