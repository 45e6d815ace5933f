import { z } from 'zod';
import { AlertActed, AlertNamed, AskCounterBody, SetSkillsBody } from './alerts';
import { CounterAnswer, Refused, SiteAnswer, TicketAnswer } from './answers';
import { ConsoleBoard, KioskBoard, LobbyBoard, SupervisionBoard, VisitBoard } from './boards';
import { BlockReserved } from './block';
import {
  BlockBody,
  COUNTER_BODIES,
  Id,
  IntakeRuleBody,
  MessageBody,
  Nothing,
  OverrideIntakeBody,
  RateBody,
  ResumeIntakeBody,
  StopIntakeBody,
  TakeBody,
  TicketBody,
  VISIT_ACTIONS,
} from './commands';
import { CorrectBody, CountBody, RoomAnswer } from './rooms';
import { HandshakeShape } from './handshake';
import { Heartbeat } from './protocol';
import { SchemaBook } from './schema-book';
import { TicketTaken } from './ticket';

interface Command {
  readonly body: z.ZodObject;
  readonly answer: z.ZodType;
}

interface NamespaceShape {
  readonly board: z.ZodType;
  readonly commands: Readonly<Record<string, Command>>;
}

const take = { body: TakeBody, answer: TicketTaken };
const ticket = { body: TicketBody, answer: TicketAnswer };
const regulate = (body: z.ZodObject): Command => ({ body, answer: SiteAnswer });
const counterNamed = { body: z.strictObject({ counter: Id }), answer: CounterAnswer };

/** Every namespace with what it sends and takes: the events of `events.ts`, as schemas. */
export const NAMESPACES: Readonly<Record<string, NamespaceShape>> = {
  '/lobby': { board: LobbyBoard, commands: {} },
  '/kiosk': {
    board: KioskBoard,
    commands: {
      tickets: take,
      'come-back': ticket,
      blocks: { body: BlockBody, answer: BlockReserved },
      withdraw: { body: Nothing, answer: SiteAnswer },
    },
  },
  '/console': {
    board: ConsoleBoard,
    commands: {
      ...Object.fromEntries(
        Object.entries(COUNTER_BODIES).map(([name, body]) => [
          name,
          { body, answer: CounterAnswer },
        ]),
      ),
      tickets: take,
      'come-back': ticket,
      leave: ticket,
    },
  },
  '/supervision': {
    board: SupervisionBoard,
    commands: {
      'intake/stop': regulate(StopIntakeBody),
      'intake/resume': regulate(ResumeIntakeBody),
      'intake/rule': regulate(IntakeRuleBody),
      'intake/override': regulate(OverrideIntakeBody),
      messages: regulate(MessageBody),
      'alerts/take': regulate(AlertNamed),
      'alerts/act': regulate(AlertActed),
      'alerts/close': regulate(AlertNamed),
      'counters/ask': regulate(AskCounterBody),
      'counters/skills': regulate(SetSkillsBody),
      'counters/open': counterNamed,
      'counters/close': counterNamed,
      occupancy: { body: CountBody, answer: RoomAnswer },
      'occupancy/correct': { body: CorrectBody, answer: RoomAnswer },
    },
  },
  '/visit': {
    board: VisitBoard,
    commands: {
      ...Object.fromEntries(
        VISIT_ACTIONS.map((name) => [name, { body: Nothing, answer: TicketAnswer }]),
      ),
      rating: { body: RateBody, answer: TicketAnswer },
    },
  },
};

function messagesOf(book: SchemaBook, { board, commands }: NamespaceShape): Record<string, object> {
  const sent = { board: book.shape(board, 'output'), heartbeat: book.shape(Heartbeat, 'output') };
  const pushed = Object.entries(sent).map(([name, payload]) => [name, { name, payload }]);
  const asked = Object.entries(commands).map(([name, { body, answer }]) => [
    name,
    {
      name,
      payload: book.shape(body.extend({ commandId: z.uuid() }), 'input'),
      'x-acknowledged': { anyOf: [book.shape(answer, 'output'), book.shape(Refused, 'output')] },
    },
  ]);
  return Object.fromEntries([...pushed, ...asked]) as Record<string, object>;
}

const reference = (channel: string, message: string): object => ({
  $ref: `#/channels/${channel}/messages/${message.replaceAll('/', '~1')}`,
});

/** The sockets, as an AsyncAPI 3 document. */
export function asyncApi(): object {
  const book = new SchemaBook('draft-2020-12');
  const channels: Record<string, object> = {};
  const operations: Record<string, object> = {};
  for (const [address, namespace] of Object.entries(NAMESPACES)) {
    const channel = address.slice(1);
    const commands = Object.keys(namespace.commands);
    channels[channel] = { address, messages: messagesOf(book, namespace) };
    operations[`${channel}-push`] = {
      action: 'send',
      channel: { $ref: `#/channels/${channel}` },
      messages: ['board', 'heartbeat'].map((name) => reference(channel, name)),
    };
    if (commands.length === 0) continue;
    operations[`${channel}-commands`] = {
      action: 'receive',
      channel: { $ref: `#/channels/${channel}` },
      messages: commands.map((name) => reference(channel, name)),
    };
  }
  const info = { title: 'Patience, live', version: '1' };
  const schemas = { ...book.schemas, Handshake: book.shape(HandshakeShape, 'input') };
  return { asyncapi: '3.0.0', info, channels, operations, components: { schemas } };
}
