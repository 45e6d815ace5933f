import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Acknowledged, BodyOf, CommandName } from '../../src/contract/events';
import { t } from '../parts/languages';
import type { Connection } from '../parts/live';
import { refusalText } from '../parts/Problem';

/** A command that a console may give. */
export type Asked = CommandName<'/console'>;

/** What the last command came to, as a sentence. */
export interface Said {
  readonly kind: 'done' | 'refused';
  readonly sentence: string;
}

export interface Asking {
  /** The command in flight. */
  readonly busy: Asked | null;
  readonly said: Said | null;
  readonly ask: <C extends Asked>(event: C, body: BodyOf<'/console', C>) => void;
}

/** A sentence is read within this; later it would speak of something else. */
const SAID_MS = 10_000;

type Answer = Acknowledged<{ readonly ticket: { readonly number: string } | null }>;

function sentenceOf(event: Asked, answer: Answer): Said {
  if (!answer.ok) return { kind: 'refused', sentence: refusalText(answer.refusal) };
  const number = answer.ticket?.number ?? '';
  return { kind: 'done', sentence: t(`console.done.${event}`, { number }) };
}

/** Gives one command at a time; what comes of it is said, never thrown. */
export function useAsking(connection: Connection<'/console'> | null): Asking {
  const flying = useRef(false);
  const [busy, setBusy] = useState<Asked | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const ask = useCallback(
    <C extends Asked>(event: C, body: BodyOf<'/console', C>) => {
      if (!connection || flying.current) return;
      flying.current = true;
      setBusy(event);
      void connection.ask(event, body).then((answer) => {
        flying.current = false;
        setBusy(null);
        setSaid(sentenceOf(event, answer));
      });
    },
    [connection],
  );
  return { busy, said, ask };
}
