import { useState } from 'preact/hooks';
import type { TicketCard } from '../../src/contract/ticket';
import type { TicketWhy } from '../../src/contract/why';
import { counterText } from '../parts/counter';
import { Dialog } from '../parts/Dialog';
import { clockText, t } from '../parts/languages';
import { refusalText } from '../parts/Problem';
import { useFollowed } from '../parts/use-followed';
import { WhyAnswer } from '../parts/WhyAnswer';
import { reasonText } from './reasons';
import { Found, matching, Search } from './search';

interface WhyDialogProps {
  readonly site: string;
  readonly seq: number;
  readonly zone: string;
  readonly waiting: readonly TicketCard[];
  readonly nowMs: number;
  readonly onClose: () => void;
}

/** Why somebody waits, for the agent whom they ask: the number, then the answer, kept fresh. */
export function WhyDialog({ site, seq, zone, waiting, nowMs, onClose }: WhyDialogProps) {
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState('');
  const found = matching(waiting, typed);
  const ticket = found.find(({ id }) => id === picked) ?? found[0];
  const path = `/api/v1/sites/${encodeURIComponent(site)}/tickets/${ticket?.id}/why`;
  const got = useFollowed<TicketWhy>(ticket ? path : null, seq);
  return (
    <Dialog title={t('console.why.title')} cancel={t('console.close-window')} onClose={onClose}>
      <form onSubmit={(event) => event.preventDefault()}>
        <Search typed={typed} onType={setTyped} />
        <Found found={found} ticket={ticket} nowMs={nowMs} onPick={setPicked} />
        {got?.ok === false && <p role="status">{refusalText(got.refusal)}</p>}
        {got?.ok && <Answer why={got.body} zone={zone} />}
      </form>
    </Dialog>
  );
}

/** What the visitor reads too, then the numbers and the counters, which are for staff. */
function Answer({ why, zone }: { why: TicketWhy; zone: string }) {
  return (
    <div class="why">
      <WhyAnswer why={why} />
      {why.calls.length > 0 && <Calls why={why} zone={zone} />}
      <section class="why-part">
        <h3>{t('console.why.desks')}</h3>
        <ul>
          {why.desks.map(({ id, name, status, reason }) => (
            <li key={id}>
              {`${counterText(name)} · ${t(`console.counter.${status}`)}`}
              {reason === null ? '' : ` · ${reasonText(reason)}`}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Calls({ why, zone }: { why: TicketWhy; zone: string }) {
  return (
    <section class="why-part">
      <h3>{t('console.why.calls')}</h3>
      <ul>
        {why.calls.map(({ number, counterName, at, reason }) => (
          <li key={number}>
            <strong>{number}</strong>
            {` · ${clockText(at, zone)} · ${counterText(counterName)} · ${t(`why.reason.${reason}`)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
