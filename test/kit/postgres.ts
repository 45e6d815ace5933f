import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A new empty database on a PostgreSQL server; `drop` takes it away. */
export async function newPostgres(
  server: string,
): Promise<{ readonly url: string; drop: () => Promise<void> }> {
  const name = `patience_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server), { pathname: name }).href;
  return { url, drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}
