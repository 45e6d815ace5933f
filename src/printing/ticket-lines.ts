import type { Texts } from '../contract/protocol';
import type { Wait } from '../contract/wait';
import { clockText, waitText } from '../words/times';
import type { Words } from '../words/words';
import { type PaperLine, plainly, putOnPaper } from './line';

/** What is told on a ticket. */
export interface PaperTicket {
  readonly site: Texts;
  /** IANA name of the site's zone. */
  readonly zone: string;
  readonly demonstration: boolean;
  readonly service: Texts;
  readonly place: Texts;
  readonly number: string;
  /** ISO 8601. */
  readonly takenAt: string;
  /** What the visitor was told at the taking. */
  readonly promise: Wait;
  /** Null when the ticket does not wait in a line now. */
  readonly ahead: number | null;
  readonly priority: boolean;
  /** The visitor's link. */
  readonly url: string;
}

function line(text: string, size = 1, bold = false): PaperLine[] {
  const written = putOnPaper(plainly(text));
  return written === '' ? [] : [{ kind: 'text', text: written, size, bold }];
}

/** The number must be read at arm's length: as large as the paper lets it. */
const HUGE = 8;

/** A ticket as lines of paper, in the language of the words. */
export function ticketLines(ticket: PaperTicket, words: Words): PaperLine[] {
  const { t } = words;
  const said = (texts: Texts): string => texts[words.language] ?? texts.fr;
  const { number, ahead, priority, demonstration, zone } = ticket;
  return [
    ...line(said(ticket.site), 1, true),
    ...(demonstration ? line(t('common.demonstrationLong'), 1, true) : []),
    ...line(said(ticket.service)),
    ...line(number, HUGE, true),
    // Why a wait can't be told is a sentence of its own, and never a figure.
    ...('unknown' in ticket.promise ? [] : line(t('ticket.wait'))),
    ...line(waitText(words, ticket.promise), 2, true),
    ...(ahead === null ? [] : line(t('ticket.ahead', { count: ahead }))),
    ...line(t('ticket.waitAt')),
    ...line(said(ticket.place), 1, true),
    ...(priority ? line(t('ticket.showCard'), 1, true) : []),
    { kind: 'qr', text: ticket.url },
    ...line(t('ticket.follow')),
    ...line(t('ticket.listen'), 1, true),
    ...line(t('common.priorityNotice')),
    ...line(t('ticket.takenAt', { time: clockText(words, ticket.takenAt, zone) })),
  ];
}
