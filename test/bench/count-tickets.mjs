import SqliteDatabase from 'better-sqlite3';

/** How many tickets a journal's file holds, each with a number of its own in its day. */
export function countTickets(file) {
  const handle = new SqliteDatabase(file, { readonly: true });
  const count = handle
    .prepare(
      `SELECT count(DISTINCT day || json_extract(body, '$.number')) FROM fact
       WHERE type = 'ticket-taken'`,
    )
    .pluck()
    .get();
  handle.close();
  return count;
}
