import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Access } from '../access/access';
import { ANYONE, mayDo } from '../access/roles';
import { CommandIdText } from '../contract/commands';
import type { Refused } from '../contract/answers';
import { commandId } from '../core/ids';
import { denied } from './admission';
import { parse } from './bad-input';
import { Commands } from './commands';
import { failureOf } from './failure';
import type { LiveCommand, LiveDoor } from './live-door';
import type { LiveSocket } from './namespace';
import { RefusedRequest } from './refused';

/** Commands that one socket may send in a second: no hand is faster. */
const PER_SECOND = 30;

type Acknowledge = (answer: object) => void;

const limiter = new RateLimiterMemory({ points: PER_SECOND, duration: 1 });

const acknowledgeIn = (sent: unknown[]): Acknowledge | undefined =>
  sent.findLast((part): part is Acknowledge => typeof part === 'function');

/** Answers every command of a door on one socket; whatever happens, it is acknowledged. */
export function serveCommands(
  socket: LiveSocket,
  door: LiveDoor,
  commands: Commands,
  access: Access,
  failed: (error: unknown) => void,
): void {
  socket.onAny((name: string, ...sent: unknown[]) => {
    const known = name === 'resync' || Object.hasOwn(door.commands, name);
    if (!known) acknowledgeIn(sent)?.({ ok: false, refusal: 'not-found' });
  });
  for (const [name, command] of Object.entries(door.commands)) {
    socket.on(name, (...sent: unknown[]) => {
      const acknowledge = acknowledgeIn(sent);
      const body = typeof sent[0] === 'function' ? {} : sent[0];
      carryOut(socket, command, body, commands, access).then(
        (answer) => acknowledge?.({ ok: true, ...answer }),
        (error: unknown) => acknowledge?.(refusedBy(error, failed)),
      );
    });
  }
}

async function carryOut(
  socket: LiveSocket,
  command: LiveCommand,
  sent: unknown,
  commands: Commands,
  access: Access,
): Promise<object> {
  await limiter.consume(socket.id).catch(() => {
    throw new RefusedRequest('too-many-requests');
  });
  const { scope, secret } = socket.data;
  // Asked again each time: a revoked key acts no more, whatever its socket was let in for.
  const who = secret ? ((await access.identify(secret)) ?? ANYONE) : ANYONE;
  if (!mayDo(who, command.action, scope.site)) throw denied(who);
  const schema = command.schema.extend({ commandId: CommandIdText });
  const { commandId: id, ...body } = parse(schema, sent) as { commandId: string };
  const known = commandId(id.toLowerCase());
  if ('perform' in command) return command.perform(body as never, scope, known);
  const wish = command.wish(body as never, scope, who);
  const request = { site: scope.site, wish, id: known, who };
  const answer = await commands.carryOut(request);
  return command.answer?.(answer, scope) ?? answer;
}

function refusedBy(error: unknown, failed: (error: unknown) => void): Refused {
  const { refusal, errors, reopens } = failureOf(error);
  if (refusal === 'internal') failed(error);
  return {
    ok: false,
    refusal,
    ...(errors ? { errors: [...errors] } : {}),
    ...(reopens ? { reopens } : {}),
  };
}
