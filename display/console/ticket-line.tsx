import type { TicketCard } from '../../src/contract/ticket';
import { language, t } from '../parts/languages';
import { Mark } from '../parts/Mark';
import { reasonText } from './reasons';

/** Number, marks and age of a ticket on one line. */
export function TicketLine({ ticket, nowMs }: { ticket: TicketCard; nowMs: number }) {
  const minutes = minutesSince(ticket.takenAt, nowMs);
  return (
    <span class="ticket-line">
      <strong>{ticket.number}</strong>
      <span class="badges">
        <Badges ticket={ticket} />
      </span>
      {ticket.status !== 'waiting' && (
        <span class="aside-status">
          {t(`console.status.${ticket.status}`)}
          <Aside ticket={ticket} nowMs={nowMs} />
        </span>
      )}
      <span class="age">{t('console.takenAgo', { minutes })}</span>
    </span>
  );
}

const minutesSince = (at: string, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - Date.parse(at)) / 60_000));

/** Since when somebody is parked or absent, and why. */
function Aside({ ticket: { aside }, nowMs }: { ticket: TicketCard; nowMs: number }) {
  if (!aside) return null;
  const reason = aside.reason === null ? '' : ` · ${reasonText(aside.reason)}`;
  return <>{` ${t('console.asideFor', { minutes: minutesSince(aside.since, nowMs) })}${reason}`}</>;
}

/** Priority, appointment, transfer and language marks: a word each, never a colour alone. */
export function Badges({ ticket }: { ticket: TicketCard }) {
  return (
    <>
      {ticket.priority > 0 && (
        <Mark small tone="accent">
          ★ {t('console.priority')}
        </Mark>
      )}
      {ticket.appointment && (
        <Mark small tone="primary">
          {t('console.appointment')}
        </Mark>
      )}
      {ticket.offline && (
        <Mark small>{t(ticket.despite ? 'console.offlineDespite' : 'console.takenOffline')}</Mark>
      )}
      {ticket.leg > 1 && <Mark small>{t('console.transferred')}</Mark>}
      {ticket.language !== 'fr' && (
        <Mark small>{t('console.language', { language: languageName(ticket.language) })}</Mark>
      )}
    </>
  );
}

/** « espagnol » for `es`, in the language of the page; the code itself when it has no name. */
function languageName(code: string): string {
  return new Intl.DisplayNames([language.current], { type: 'language' }).of(code) ?? code;
}
