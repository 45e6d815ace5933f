import { Client } from 'pg';
import { handleOf } from '../../src/journal/sqlite-handle';
import { StorageUnavailable } from '../../src/journal/errors';
import { take } from '../kit/ask';
import { onEachDatabase, type Opened } from '../kit/databases';
import { KeptSite } from './kept-site';

/** Tickets until the file may not grow any more; then room is made again. */
async function fillDisk({ database, journal }: Opened, hall: KeptSite): Promise<unknown> {
  const handle = handleOf(database.writer);
  handle.pragma('max_page_count = 1');
  try {
    for (let n = 0; n < 200; n += 1) {
      hall.ask(take('a'));
      const batch = hall.batch();
      const error: unknown = await journal.append(batch).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error !== null) return error;
    }
    return 'never full';
  } finally {
    handle.pragma('max_page_count = 1000000');
  }
}

/** The server ends the connection of a batch that has written half of its rows. */
async function cutConnection({ empty, journal }: Opened, hall: KeptSite): Promise<unknown> {
  const admin = new Client(empty.url);
  await admin.connect();
  await admin.query('BEGIN');
  await admin.query('LOCK TABLE leg IN EXCLUSIVE MODE');
  hall.ask(take('a'));
  const outcome = journal.append(hall.batch()).then(
    () => 'appended',
    (error: unknown) => error,
  );
  const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  for (let cuts = 0; cuts === 0;) cuts = (await admin.query(cut)).rowCount ?? 0;
  await admin.query('ROLLBACK');
  await admin.end();
  return outcome;
}

onEachDatabase('A storage that fails', (on) => {
  test('rejects the batch as a whole, and goes on without a restart once it can', async () => {
    const hall = new KeptSite();
    await on.journal.append(hall.batch());
    const fail = on.database.kind === 'sqlite' ? fillDisk : cutConnection;
    expect(await fail(on, hall)).toBeInstanceOf(StorageUnavailable);
    // What was not written is not known: exactly the last fact of the story is missing.
    const facts = (await on.journal.history(hall.id))?.facts ?? [];
    const after = facts.at(-1)?.seq ?? 0;
    expect(after).toBe(hall.site.seq - 1);
    const again = new KeptSite(hall.definition);
    for (let seq = 2; seq <= after; seq += 1) again.ask(take('a'));
    const { facts: retold, ...batch } = again.batch();
    const [last] = retold.slice(-1);
    const answers = batch.answers.slice(-1).map((one) => ({ ...one, command: one.command }));
    expect(
      await on.journal.append({
        ...batch,
        after,
        facts: last ? [last] : [],
        answers,
        legs: batch.legs.slice(-1),
      }),
    ).toBe('appended');
  });
});
