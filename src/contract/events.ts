import type { z } from 'zod';
import type { AlertActed, AlertNamed, AskCounterBody, SetSkillsBody } from './alerts';
import type { CounterAnswer, Refused, SiteAnswer, TicketAnswer, TicketTaken } from './answers';
import type { ConsoleBoard, KioskBoard, LobbyBoard, SupervisionBoard, VisitBoard } from './boards';
import type { BlockReserved } from './block';
import type {
  BlockBody,
  COUNTER_BODIES,
  CounterAction,
  IntakeRuleBody,
  MessageBody,
  OverrideIntakeBody,
  RateBody,
  ResumeIntakeBody,
  StopIntakeBody,
  TakeBody,
  TicketBody,
  VisitAction,
} from './commands';
import type { PrintAnswer, PrintTicketBody } from './printing';
import type { CorrectBody, CountBody, RoomAnswer } from './rooms';
import type { Heartbeat } from './protocol';

/** What a command is answered: its result with `ok: true`, or a refusal. */
export type Acknowledged<Result> = ({ ok: true } & Result) | Refused;
type Ack<Result> = (answer: Acknowledged<Result>) => void;
type With<Body> = Body & { commandId: string };
type Body<Schema extends z.ZodType> = With<z.input<Schema>>;

/** What the server sends in every namespace: a whole snapshot each time, and its pulse. */
interface Pushed<Board> {
  board: (board: Board) => void;
  heartbeat: (heartbeat: Heartbeat) => void;
}

/** The client has this seq and wants to be sure: the answer is a board. */
interface Resync {
  resync: (from: { seq: number }) => void;
}

type LobbyToServer = Resync;
type ServerToLobby = Pushed<LobbyBoard>;

interface KioskToServer extends Resync {
  blocks: (body: Body<typeof BlockBody>, ack: Ack<BlockReserved>) => void;
  /** Under the id of a command that was never answered; always refused. */
  withdraw: (body: With<object>, ack: Ack<SiteAnswer>) => void;
  tickets: (body: Body<typeof TakeBody>, ack: Ack<TicketTaken>) => void;
  'come-back': (body: Body<typeof TicketBody>, ack: Ack<TicketAnswer>) => void;
  print: (body: Body<typeof PrintTicketBody>, ack: Ack<PrintAnswer>) => void;
}
type ServerToKiosk = Pushed<KioskBoard>;

type CounterCommands = {
  [A in CounterAction]: (body: Body<(typeof COUNTER_BODIES)[A]>, ack: Ack<CounterAnswer>) => void;
};
/** The counter is the one of the handshake. */
interface ConsoleToServer extends Resync, CounterCommands {
  tickets: (body: Body<typeof TakeBody>, ack: Ack<TicketTaken>) => void;
  'come-back': (body: Body<typeof TicketBody>, ack: Ack<TicketAnswer>) => void;
  leave: (body: Body<typeof TicketBody>, ack: Ack<TicketAnswer>) => void;
}
type ServerToConsole = Pushed<ConsoleBoard>;

interface SupervisionToServer extends Resync {
  'intake/stop': (body: Body<typeof StopIntakeBody>, ack: Ack<SiteAnswer>) => void;
  'intake/resume': (body: Body<typeof ResumeIntakeBody>, ack: Ack<SiteAnswer>) => void;
  'intake/rule': (body: Body<typeof IntakeRuleBody>, ack: Ack<SiteAnswer>) => void;
  'intake/override': (body: Body<typeof OverrideIntakeBody>, ack: Ack<SiteAnswer>) => void;
  messages: (body: Body<typeof MessageBody>, ack: Ack<SiteAnswer>) => void;
  'alerts/take': (body: Body<typeof AlertNamed>, ack: Ack<SiteAnswer>) => void;
  'alerts/act': (body: Body<typeof AlertActed>, ack: Ack<SiteAnswer>) => void;
  'alerts/close': (body: Body<typeof AlertNamed>, ack: Ack<SiteAnswer>) => void;
  'counters/ask': (body: Body<typeof AskCounterBody>, ack: Ack<SiteAnswer>) => void;
  'counters/skills': (body: Body<typeof SetSkillsBody>, ack: Ack<SiteAnswer>) => void;
  /** A counter opened, paused or closed from afar. */
  'counters/open': (body: With<{ counter: string }>, ack: Ack<CounterAnswer>) => void;
  'counters/close': (body: With<{ counter: string }>, ack: Ack<CounterAnswer>) => void;
  occupancy: (body: Body<typeof CountBody>, ack: Ack<RoomAnswer>) => void;
  'occupancy/correct': (body: Body<typeof CorrectBody>, ack: Ack<RoomAnswer>) => void;
}
type ServerToSupervision = Pushed<SupervisionBoard>;

type VisitCommands = { [A in VisitAction]: (body: With<object>, ack: Ack<TicketAnswer>) => void };
interface VisitToServer extends Resync, VisitCommands {
  rating: (body: Body<typeof RateBody>, ack: Ack<TicketAnswer>) => void;
}
type ServerToVisit = Pushed<VisitBoard>;

/** What a client gives in the handshake's `auth`; a signed-in browser needs no key. */
export interface Handshake {
  key?: string;
  /** A visitor's link. */
  token?: string;
  site?: string;
  counter?: string;
}

/** What each namespace takes and sends: the one map that server, pages and documents agree on. */
interface Namespaces {
  '/lobby': { takes: LobbyToServer; sends: ServerToLobby };
  '/kiosk': { takes: KioskToServer; sends: ServerToKiosk };
  '/console': { takes: ConsoleToServer; sends: ServerToConsole };
  '/supervision': { takes: SupervisionToServer; sends: ServerToSupervision };
  '/visit': { takes: VisitToServer; sends: ServerToVisit };
}
export type NamespaceName = keyof Namespaces;

/** The snapshot that a namespace sends. */
export type BoardOf<N extends NamespaceName> = Parameters<Namespaces[N]['sends']['board']>[0];

type CommandsOf<N extends NamespaceName> = Omit<Namespaces[N]['takes'], 'resync'>;
type Command = (body: never, ack: never) => void;
type Signature<N extends NamespaceName, C extends CommandName<N>> = Extract<
  CommandsOf<N>[C],
  Command
>;

/** The commands that a namespace takes. */
export type CommandName<N extends NamespaceName> = keyof CommandsOf<N> & string;

/** What is sent with a command, but for its id. */
export type BodyOf<N extends NamespaceName, C extends CommandName<N>> = Omit<
  Parameters<Signature<N, C>>[0],
  'commandId'
>;

/** What a command is answered. */
export type AnswerOf<N extends NamespaceName, C extends CommandName<N>> = Parameters<
  Parameters<Signature<N, C>>[1]
>[0];
