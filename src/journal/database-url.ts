import { UnknownDatabaseUrl } from './errors';

/** Where the journal is kept: a file of this machine, or a PostgreSQL server. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Reads `sqlite:data/patience.sqlite` or `postgres://user@host:5432/name`. */
export function databaseAddress(url: string): DatabaseAddress {
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'postgres', url };
  const file = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : '';
  if (file === ':memory:') {
    throw new UnknownDatabaseUrl('a journal in memory would lose its tickets: give a file');
  }
  if (file === '') {
    throw new UnknownDatabaseUrl('expected sqlite:<file> or postgres://<user>@<host>/<database>');
  }
  return { kind: 'sqlite', file };
}
