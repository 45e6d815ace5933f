import { useCallback, useRef, useState } from 'preact/hooks';
import type { SupervisionToServer } from '../../src/contract/events';
import { t } from '../parts/languages';
import type { Connection } from '../parts/live';
import { refusalText } from '../parts/Problem';

/** A command of the supervisor. */
export type Asked = Exclude<keyof SupervisionToServer, 'resync'>;

export interface Asking {
  /** What the command in flight is about: its name and its object. */
  readonly busy: string | null;
  readonly said: { readonly kind: 'done' | 'refused'; readonly sentence: string } | null;
  /** Whether commands can be given now. */
  readonly able: boolean;
  ask(event: Asked, body: object, about?: string): void;
}

/** Gives one command at a time; what comes of it is said in a sentence. */
export function useAsking(connection: Connection | null, live: boolean): Asking {
  const flying = useRef(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Asking['said']>(null);
  const ask = useCallback(
    (event: Asked, body: object, about = '') => {
      if (!connection || flying.current) return;
      flying.current = true;
      setBusy(`${event} ${about}`);
      void connection.ask<object>(event, body).then((answer) => {
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
