import type { TicketCard } from '../../src/contract/ticket';
import { t } from '../parts/languages';
import { TicketLine } from './ticket-line';

const SHOWN = 6;

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

interface SearchProps {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => void;
}

/** Where a number is typed; it has the focus when the window opens. */
export function Search({ typed, onType, onKeyDown }: SearchProps) {
  return (
    <label class="field">
      {t('console.find.number')}
      <input
        type="search"
        onKeyDown={onKeyDown}
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

/** The tickets found, one of them picked. */
export function Found({ found, ticket, nowMs, onPick }: FoundProps) {
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
