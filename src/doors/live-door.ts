import type { z } from 'zod';
import type { Action, Identity } from '../access/roles';
import type { CommandId } from '../core/ids';
import type { View } from '../engine/boards/view';
import type { Answer, Wish } from '../engine/ask';
import type { RefusalName } from '../contract/answers';
import type { HandshakeShape } from '../contract/handshake';

/** What a socket watches: one site, and there a counter or a ticket. */
export interface Scope {
  readonly site: string;
  readonly counter?: string;
  readonly ticket?: string;
}

interface Named {
  readonly action: Action;
  readonly schema: z.ZodObject;
}

/** A command that the engine carries out. */
interface WishCommand extends Named {
  /** The body has passed the schema. */
  wish(body: never, scope: Scope, who: Identity): Wish;
  /** What is acknowledged instead of the engine's answer. */
  answer?(answer: Answer, scope: Scope): object;
}

/** A command that changes nothing in the site's journal, and is carried out elsewhere. */
interface OutsideCommand extends Named {
  /** The body has passed the schema; what comes out is acknowledged. */
  perform(body: never, scope: Scope, id: CommandId): Promise<object>;
}

/** A command that a namespace takes, under its name. */
export type LiveCommand = WishCommand | OutsideCommand;

/** A namespace: who may watch what, what they are shown, and what they may ask. */
export interface LiveDoor {
  /** What watching is, in the table of roles. */
  readonly watch: Action;
  readonly commands: Readonly<Record<string, LiveCommand>>;
  /** Throws a refusal when the handshake names nothing that can be watched. */
  scope(handshake: z.output<typeof HandshakeShape>): Scope;
  /** Why there is nothing of that name to watch; null when there is. */
  missing?(view: View, scope: Scope): RefusalName | null | Promise<RefusalName | null>;
  /** Null when there is nothing to see any more; may ask the journal for what has ended. */
  board(view: View, scope: Scope): object | null | Promise<object | null>;
}
