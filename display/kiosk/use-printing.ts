import { useRef, useState } from 'preact/hooks';
import type { PrintAnswer } from '../../src/contract/printing';
import { newCommandId } from '../parts/command-id';
import { language } from '../parts/languages';
import type { Connection } from '../parts/live';
import { parameter } from '../parts/page';

/** How far a ticket is on its way to paper. */
export type Progress = 'not-asked' | 'printing' | 'printed' | 'sent' | 'no-paper' | 'failed';

/** The way from a ticket to paper. */
export interface Printing {
  readonly progress: Progress;
  /** Prints, or tries again. */
  readonly print: () => void;
}

const REFILLED = ['no-paper', 'cover-open'];

/** What the visitor is told of an answer. */
export function progressOf({ outcome, reason }: PrintAnswer): Progress {
  if (outcome !== 'failed') return outcome;
  return reason !== null && REFILLED.includes(reason) ? 'no-paper' : 'failed';
}

/** Prints at the kiosk's own printer (`printer=` in its address), else by the browser. */
export function usePrinting(connection: Connection<'/kiosk'> | null, ticket: string): Printing {
  const [progress, tell] = useState<Progress>('not-asked');
  const id = useRef(newCommandId());
  const printer = parameter('printer');

  const ask = async (from: Connection<'/kiosk'>, printer: string): Promise<void> => {
    tell('printing');
    const body = { ticket, printer, language: language.current };
    const answer = await from.ask('print', body, id.current);
    // What became of it is known: the next attempt is another one. Else the same id asks after it.
    if (answer.ok) id.current = newCommandId();
    tell(answer.ok ? progressOf(answer) : 'failed');
  };
  const print = (): void => {
    if (printer === null) return window.print();
    if (connection?.inTouch()) void ask(connection, printer);
    else tell('failed');
  };
  return { progress, print };
}
