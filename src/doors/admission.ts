import { Access } from '../access/access';
import { sessionIn } from '../access/cookie';
import { ANYONE, type Identity, mayDo } from '../access/roles';
import { HandshakeShape } from '../contract/handshake';
import { parse } from './bad-input';
import type { LiveDoor } from './live-door';
import { countUnread, type LiveSocket, type SocketData } from './namespace';
import { RefusedRequest } from './refused';

/** Who a secret stands for; anyone without one. A wrong key is refused, an old cookie is not. */
async function identify(
  access: Access,
  socket: LiveSocket,
  key: string | undefined,
): Promise<{
  identity: Identity;
  secret: string | null;
}> {
  const secret = key ?? sessionIn(socket.handshake.headers.cookie);
  const identity = secret ? await access.identify(secret) : ANYONE;
  if (!identity && key) throw new RefusedRequest('not-signed-in');
  return identity ? { identity, secret } : { identity: ANYONE, secret: null };
}

/** Lets a socket in by its handshake. Throws the refusal that it is told. */
export async function admit(
  access: Access,
  door: LiveDoor,
  socket: LiveSocket,
): Promise<SocketData> {
  const handshake = parse(HandshakeShape, socket.handshake.auth);
  const { identity, secret } = await identify(access, socket, handshake.key);
  if (!mayDo(identity, door.watch)) throw denied(identity);
  const scope = door.scope(handshake);
  if (!mayDo(identity, door.watch, scope.site)) throw denied(identity);
  return { identity, secret, scope, unread: countUnread(socket) };
}

export function denied(identity: Identity): RefusedRequest {
  return new RefusedRequest(identity.role === 'anyone' ? 'not-signed-in' : 'not-allowed');
}
