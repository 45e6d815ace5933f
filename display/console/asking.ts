import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Acknowledged, BodyOf, CommandName } from '../../src/contract/events';
import type { ConsoleBoard } from '../../src/contract/boards';
import { newCommandId } from '../parts/command-id';
import { t } from '../parts/languages';
import type { Connection, Live, ServerClock } from '../parts/live';
import { refusalText } from '../parts/Problem';
import { isAlone, type Pending } from './outbox';
import { useOutbox } from './use-outbox';

/** A command that a console may give. */
export type Asked = CommandName<'/console'>;

/** What the last command came to, as a sentence. */
export interface Said {
  readonly kind: 'done' | 'refused';
  readonly sentence: string;
}

export interface Asking {
  /** What was done without the server, which has not heard of it yet. */
  readonly pending: readonly Pending[];
  /** The command in flight. */
  readonly busy: Asked | null;
  readonly said: Said | null;
  readonly ask: <C extends Asked>(event: C, body: BodyOf<'/console', C>) => void;
}

/** A sentence is read within this; later it would speak of something else. */
const SAID_MS = 10_000;

/** Given for as long as commands are, and the server is still away. */
const isLost = (answer: Answer, connection: Connection<'/console'>): boolean =>
  !answer.ok && answer.refusal === 'overloaded' && !connection.inTouch();

type Answer = Acknowledged<{ readonly ticket: { readonly number: string } | null }>;

function sentenceOf(event: Asked, answer: Answer): Said {
  if (!answer.ok) return { kind: 'refused', sentence: refusalText(answer.refusal) };
  const number = answer.ticket?.number ?? '';
  return { kind: 'done', sentence: t(`console.done.${event}`, { number }) };
}

/** Gives one command at a time; what comes of it is said, never thrown. */
export function useAsking(
  live: Live<ConsoleBoard>,
  connection: Connection<'/console'> | null,
  clock: ServerClock,
  place: { readonly site: string; readonly counter: string },
): Asking {
  const flying = useRef(false);
  const [busy, setBusy] = useState<Asked | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const refuse = (sentence: string): void => setSaid({ kind: 'refused', sentence });
  const { put, pending } = useOutbox(live, connection, clock, place, refuse);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const ask = useCallback(
    <C extends Asked>(event: C, body: BodyOf<'/console', C>) => {
      if (flying.current) return;
      const mustWait = !connection?.inTouch() || pending.length > 0;
      if (mustWait && isAlone(event)) {
        return put(event, body) ? undefined : refuse(t('console.notKept'));
      }
      if (!connection) return;
      flying.current = true;
      setBusy(event);
      const commandId = newCommandId();
      void connection.ask(event, body, commandId).then((answer) => {
        flying.current = false;
        setBusy(null);
        // Not answered: it is given again under the same id when the server is back.
        if (isLost(answer, connection) && isAlone(event) && put(event, body, commandId)) return;
        setSaid(sentenceOf(event, answer));
      });
    },
    [connection, put],
  );
  return { busy, said, ask, pending };
}
