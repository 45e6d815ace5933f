import { useEffect, useRef } from 'preact/hooks';
import { t } from '../parts/languages';
import type { Connection } from '../parts/live';
import { type Progress, usePrinting } from './use-printing';

interface Shown {
  connection: Connection<'/kiosk'> | null;
  ticket: string;
}

const SAID: Readonly<Record<Exclude<Progress, 'not-asked'>, string>> = {
  printing: 'ticket.printing',
  printed: 'ticket.printed',
  sent: 'ticket.printed',
  'no-paper': 'ticket.noPaper',
  failed: 'ticket.notPrinted',
};

/** The key that prints, how far it is, and what else can be done when there is no paper. */
export function PrintTicket({ connection, ticket }: Shown) {
  const { progress, print } = usePrinting(connection, ticket);
  const key = useRef<HTMLButtonElement>(null);
  const hasFailed = progress === 'failed' || progress === 'no-paper';
  // What is said above the keys may push them off a low screen.
  useEffect(() => {
    if (hasFailed) key.current?.scrollIntoView({ block: 'nearest' });
  }, [hasFailed]);
  return (
    <>
      <button
        ref={key}
        type="button"
        class="action action--main"
        disabled={progress === 'printing'}
        onClick={print}
      >
        {t(hasFailed ? 'common.retry' : 'kiosk.print')}
      </button>
      <div class={`printing ${hasFailed ? 'printing--failed' : ''}`} role="status">
        {progress !== 'not-asked' && <p>{t(SAID[progress])}</p>}
        {hasFailed && (
          <ul>
            <li>{t('ticket.useCode')}</li>
            <li>{t('kiosk.askAgent')}</li>
          </ul>
        )}
      </div>
    </>
  );
}
