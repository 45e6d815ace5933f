import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { commandId, ticketId } from '../../src/core/ids';
import { day } from '../../src/core/time';
import { CredentialStore } from '../../src/journal/credentials';
import { openDatabase } from '../../src/journal/data-source';
import { StorageUnavailable } from '../../src/journal/errors';
import { DatabaseJournal } from '../../src/journal/journal';
import { LegQuery } from '../../src/journal/leg.query';
import { onEachDatabase } from '../kit/databases';
import { KeptSite } from './kept-site';

/** A way to a server that can be cut. */
async function wayTo(target: URL) {
  const sockets = new Set<Socket>();
  const kept = (socket: Socket): Socket => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
    return socket;
  };
  const server = createServer((from) => {
    const to = kept(connect(Number(target.port || 5432), target.hostname));
    kept(from).pipe(to).pipe(from);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const cut = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: url.href, cut };
}

onEachDatabase('A database server that is out of reach', (on) => {
  test('is said to be so by every read and write', async () => {
    if (on.empty.kind === 'sqlite') return;
    const way = await wayTo(new URL(on.empty.url));
    const database = await openDatabase(way.url);
    const journal = new DatabaseJournal(database);
    const credentials = new CredentialStore(database);
    const hall = new KeptSite();
    await journal.append(hall.batch());
    await way.cut();
    const [today, ticket] = [day('2026-03-11'), ticketId('t1')];
    const asked = [
      () => journal.epoch(),
      () => journal.sites(),
      () => journal.head(hall.id),
      () => journal.history(hall.id),
      () => journal.answers(hall.id, [commandId('x')]),
      () => journal.lastLeg(hall.id, ticket),
      () => journal.lessons(hall.id),
      () => journal.slotsOf(hall.id, today, today),
      () => journal.append(hall.batch()),
      () => new LegQuery(database).between(hall.id, today, today).next(),
      () => credentials.findByHash('x'),
      () => credentials.list(),
      () => credentials.markUsed('x', 1),
    ];
    for (const ask of asked) await expect(ask()).rejects.toThrow(StorageUnavailable);
    await database.close();
  });
});
