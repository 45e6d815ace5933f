import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ConsoleBoard } from '../../src/contract/boards';
import type { BodyOf } from '../../src/contract/events';
import { newCommandId } from '../parts/command-id';
import { t } from '../parts/languages';
import type { Connection, Live, ServerClock } from '../parts/live';
import { refusalText } from '../parts/Problem';
import { type Alone, bodyToSend, isAbout, Outbox, type Pending } from './outbox';

type Line = Connection<'/console'>;

/** What an agent does while the server is away. */
export interface Sending {
  readonly pending: readonly Pending[];
  /** Keeps a command until the network is back; false when it can't be kept. */
  readonly put: (event: Alone, body: object, commandId?: string) => boolean;
}

/** A refusal that says nothing of the command: it is tried again. */
const PASSING = ['overloaded', 'storage-unavailable', 'too-many-requests', 'internal'];
const AGAIN_MS = 3_000;

/** Sends what waits, in order; the sentence that the agent must read when something was refused. */
async function send(outbox: Outbox, line: Line, board: ConsoleBoard): Promise<string | null> {
  let present = board.present?.id ?? null;
  for (const pending of outbox.pending) {
    if (!isAbout(pending, present)) return dropped(outbox, t('console.merge.otherPerson'));
    const body = bodyToSend(pending, line.nowMs() ?? 0) as BodyOf<'/console', 'finish'>;
    // The body was checked when it was kept, for the command that it goes with.
    const answer = await line.ask(pending.event as 'finish', body, pending.commandId);
    if (!answer.ok) return refused(outbox, answer.refusal);
    outbox.sent(pending.commandId);
    present = answer.ticket && answer.ticket.id;
  }
  return null;
}

function refused(outbox: Outbox, refusal: string): string | null {
  return PASSING.includes(refusal) ? null : dropped(outbox, refusalText(refusal));
}

function dropped(outbox: Outbox, why: string): string {
  return t('console.merge.dropped', { count: outbox.drop().length, why });
}

/** Keeps commands while the server is away and sends them when it is back. */
export function useOutbox(
  live: Live<ConsoleBoard>,
  connection: Line | null,
  clock: ServerClock,
  place: { readonly site: string; readonly counter: string },
  said: (sentence: string) => void,
): Sending {
  const outbox = useMemo(() => new Outbox(place.site, place.counter), [place.site, place.counter]);
  const [, redraw] = useState(0);
  const working = useRef(false);
  const { board } = live;
  useEffect(() => {
    if (live.freshness !== 'live' || !connection || !board) return undefined;
    const work = async (): Promise<void> => {
      if (working.current || outbox.pending.length === 0) return;
      working.current = true;
      const sentence = await send(outbox, connection, board);
      working.current = false;
      if (sentence !== null) said(sentence);
      redraw((count) => count + 1);
    };
    void work();
    const timer = setInterval(() => void work(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [live.freshness, connection, board?.seq]);

  const put: Sending['put'] = (event, body, commandId = newCommandId()) => {
    const doneAt = new Date(clock.nowMs() ?? Date.now()).toISOString();
    const ticket = presentOf(board, outbox.pending);
    const isKept = outbox.add({ commandId, event, body, ticket, doneAt });
    redraw((count) => count + 1);
    return isKept;
  };
  return { pending: outbox.pending, put };
}

/** Whom the counter is with: nobody, once something that waits has let them go. */
function presentOf(board: ConsoleBoard | null, pending: readonly Pending[]): string | null {
  const goes = pending.some(({ event, ticket }) => ticket !== null && GOES.includes(event));
  return goes ? null : (board?.present?.id ?? null);
}
const GOES: readonly Alone[] = ['absent', 'finish', 'park', 'requeue', 'transfer'];
