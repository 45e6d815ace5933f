import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CounterAnswer } from '../../src/contract/answers';
import type { Acknowledged, ConsoleToServer } from '../../src/contract/events';
import { t } from '../parts/languages';
import type { Connection } from '../parts/live';
import { refusalText } from '../parts/Problem';

/** A command that a console may give. */
export type Asked = Exclude<keyof ConsoleToServer, 'resync'>;

/** What the last command came to, as a sentence. */
export interface Said {
  readonly kind: 'done' | 'refused';
  readonly sentence: string;
}

export interface Asking {
  /** The command in flight. */
  readonly busy: Asked | null;
  readonly said: Said | null;
  ask(event: Asked, body?: object): void;
}

/** A sentence is read within this; later it would speak of something else. */
const SAID_MS = 10_000;

type Answer = Acknowledged<Partial<CounterAnswer>>;

function sentenceOf(event: Asked, answer: Answer): Said {
  if (!answer.ok) return { kind: 'refused', sentence: refusalText(answer.refusal) };
  const number = answer.ticket?.number ?? '';
  return { kind: 'done', sentence: t(`console.done.${event}`, { number }) };
}

/** Gives one command at a time; what comes of it is said, never thrown. */
export function useAsking(connection: Connection | null): Asking {
  const flying = useRef(false);
  const [busy, setBusy] = useState<Asked | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const ask = useCallback(
    (event: Asked, body: object = {}) => {
      if (!connection || flying.current) return;
      flying.current = true;
      setBusy(event);
      void connection.ask<Partial<CounterAnswer>>(event, body).then((answer) => {
        flying.current = false;
        setBusy(null);
        setSaid(sentenceOf(event, answer));
      });
    },
    [connection],
  );
  return { busy, said, ask };
}
