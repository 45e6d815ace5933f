import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BodyOf, CommandName } from '../../src/contract/events';
import { t } from '../parts/languages';
import type { Connection } from '../parts/live';
import { refusalText } from '../parts/Problem';

/** A command of the supervisor. */
export type Asked = CommandName<'/supervision'>;

export interface Asking {
  /** What the command in flight is about: its name and its object. */
  readonly busy: string | null;
  readonly said: { readonly kind: 'done' | 'refused'; readonly sentence: string } | null;
  /** Whether commands can be given now. */
  readonly able: boolean;
  ask<C extends Asked>(event: C, body: BodyOf<'/supervision', C>, about?: string): void;
}

/** A sentence is read within this; later it would speak of something else. */
const SAID_MS = 10_000;

/** Gives one command at a time; what comes of it is said in a sentence. */
export function useAsking(connection: Connection<'/supervision'> | null, live: boolean): Asking {
  const flying = useRef(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Asking['said']>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const ask = useCallback(
    <C extends Asked>(event: C, body: BodyOf<'/supervision', C>, about = '') => {
      if (!connection || flying.current) return;
      flying.current = true;
      setBusy(`${event} ${about}`);
      void connection.ask(event, body).then((answer) => {
        flying.current = false;
        setBusy(null);
        setSaid(
          answer.ok
            ? { kind: 'done', sentence: t(`supervision.done.${event}`) }
            : { kind: 'refused', sentence: refusalText(answer.refusal) },
        );
      });
    },
    [connection],
  );
  return { busy, said, able: live && busy === null, ask };
}
